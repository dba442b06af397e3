using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using HousingPortal.Domain.Law;
using HousingPortal.Web.Data;
using HousingPortal.Web.Documents;
using HousingPortal.Web.Integrations.Eds;
using Microsoft.Extensions.Logging.Abstractions;

namespace HousingPortal.Tests.Documents;

public sealed partial class NoticePrintingTests(DocumentsHost host) : IClassFixture<DocumentsHost>
{

    public static TheoryData<DocumentKind, Language> EveryDocument()
    {
        var data = new TheoryData<DocumentKind, Language>();
        foreach (var kind in Enum.GetValues<DocumentKind>())
            foreach (var language in Enum.GetValues<Language>())
                data.Add(kind, language);
        return data;
    }

    [Theory, MemberData(nameof(EveryDocument))]
    public async Task Every_kind_is_written_whole_in_its_language(DocumentKind kind, Language language)
    {
        var html = await host.Printer.HtmlAsync(NoticeSamples.Model(kind, language), "token");

        Assert.DoesNotMatch(TextKey(), html);
        Assert.Contains($"<html lang=\"{(language == Language.Ru ? "ru" : "kk")}\"", html);
        Assert.Contains(NoticeSamples.Model(kind, language).Edition, System.Net.WebUtility.HtmlDecode(html));
        Assert.Contains("23.05.2025 № 1-Д", System.Net.WebUtility.HtmlDecode(html));
        Assert.Contains("https://portal.test/check/token", html);
        if (Environment.GetEnvironmentVariable("NOTICE_SAMPLES") is { Length: > 0 } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{kind}-{language}.pdf"), (await host.Printer.PdfAsync(NoticeSamples.Model(kind, language), "Zm9vYmFyZm9vYmFyZm9vYmFyZm9v")).Value);
    }

    [Fact]
    public async Task A_preview_has_no_number_and_no_code_and_says_that_it_is_one()
    {
        var html = System.Net.WebUtility.HtmlDecode(await host.Printer.HtmlAsync(NoticeSamples.Model(DocumentKind.HearingNotice, Language.Ru) with { Number = "" }, token: null));

        Assert.DoesNotContain("/check/", html);
        Assert.DoesNotContain("<svg", html);
        Assert.Contains("ПРЕДВАРИТЕЛЬНЫЙ ПРОСМОТР", html);
    }

    [Fact]
    public async Task What_an_officer_types_is_text_and_never_markup()
    {
        var model = NoticeSamples.Model(DocumentKind.ReasonedRefusal, Language.Kk) with { Reasoning = "<img src=http://127.0.0.1:9/x>" };

        Assert.DoesNotContain("<img", await host.Printer.HtmlAsync(model, "token"));
    }

    [Theory]
    [InlineData("2026-07-11", "law-370")]
    [InlineData("2026-07-12", "digital-code")]
    public void The_phrase_on_electronic_documents_follows_the_day(string day, string code) =>
        Assert.Equal(code, LegalPhrases.On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Code);

    [Fact]
    public async Task A_printed_document_is_a_tagged_pdf_in_its_language_with_Kazakh_letters()
    {
        var printed = await host.Printer.PdfAsync(NoticeSamples.Model(DocumentKind.HearingNotice, Language.Kk), "token");

        var raw = Encoding.Latin1.GetString(printed.Value);
        Assert.StartsWith("%PDF-", raw);
        Assert.Contains("/StructTreeRoot", raw);
        Assert.Contains("/MarkInfo", raw);
        Assert.Matches(@"/Lang\s*\(kk\)", raw);
        Assert.Contains("/Outlines", raw);
        Assert.DoesNotContain("/Type3", raw);
        if (await TextAsync(printed.Value) is { } text)
        {
            Assert.Contains("Әбішева Гүлжан Өмірзаққызы", text);
            Assert.Contains("СЫНАҚ ҚОЛТАҢБАСЫ", text);
            Assert.Contains("1-бет, барлығы", text);
        }
    }

    [Fact]
    public async Task Nothing_says_test_when_the_signer_is_not_the_development_one()
    {
        var html = await host.PrinterWith(host.Chromium, EdsMode.Anchors).HtmlAsync(NoticeSamples.Model(DocumentKind.PositiveDecision, Language.Ru), "token");

        Assert.DoesNotContain("ТЕСТОВАЯ", System.Net.WebUtility.HtmlDecode(html));
    }

    [Fact]
    public async Task One_browser_serves_parallel_prints_and_is_replaced_when_it_has_printed_enough()
    {
        var options = new DocumentsOptions { PrintsPerBrowser = 4, ParallelPages = 3 };
        await using var chromium = new ChromiumPrinter(options, new BrowserFinder(options), NullLogger<ChromiumPrinter>.Instance);

        var prints = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => chromium.PrintAsync($"<p>{n}</p>", "<span></span>", "<span></span>")));

        Assert.All(prints, print => Assert.True(print.IsSuccess));
        Assert.Equal(2, chromium.Launches);
    }

    [Fact]
    public async Task Without_a_browser_the_preview_works_and_printing_says_that_none_is_there()
    {
        await using var chromium = new ChromiumPrinter(new(), new BrowserFinder(new(), _ => false), NullLogger<ChromiumPrinter>.Instance);
        var printer = host.PrinterWith(chromium);
        var model = NoticeSamples.Model(DocumentKind.Receipt, Language.Kk);

        Assert.NotEmpty(await printer.HtmlAsync(model, null));
        Assert.Equal("print.no-browser", (await printer.PdfAsync(model, "token")).Error?.Code);
    }

    [Fact]
    public void A_named_browser_that_is_not_there_is_not_replaced_by_another()
    {
        var finder = new BrowserFinder(new() { BrowserPath = "/opt/nowhere/chromium" }, path => path != "/opt/nowhere/chromium");

        Assert.Equal("print.browser-path-missing", finder.Find().Error?.Code);
    }

    [Fact]
    public async Task A_program_that_is_no_browser_is_a_refusal_and_not_a_crash()
    {
        var options = new DocumentsOptions { BrowserPath = OperatingSystem.IsWindows() ? Environment.ProcessPath! : "/bin/true", TimeoutSeconds = 5 };
        await using var chromium = new ChromiumPrinter(options, new BrowserFinder(options), NullLogger<ChromiumPrinter>.Instance);

        Assert.Equal("print.browser-failed", (await chromium.PrintAsync("<p></p>", "<span></span>", "<span></span>")).Error?.Code);
    }

    private static async Task<string?> TextAsync(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", file, "-"]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return text;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex(@">\s*[A-Z][A-Za-z]+(\.[A-Za-z0-9-]+)+\s*<")]
    private static partial Regex TextKey();
}
