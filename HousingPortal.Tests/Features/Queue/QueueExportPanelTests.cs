using System.Globalization;
using Bunit;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Security;
using HousingPortal.Web.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Queue;

/// <summary>What the officer sees while a list leaves the portal.</summary>
public sealed class QueueExportPanelTests : BunitContext, IClassFixture<QueueExportHost>
{
    private readonly QueueExportHost host;
    private readonly Actor actor;

    public QueueExportPanelTests(QueueExportHost host)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru-KZ");
        (this.host, actor) = (host, host.New());
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./js/download.js").Mode = JSRuntimeMode.Loose;
        Services.AddLogging();
        Services.AddPortalTexts();
        Services.AddSingleton(host.Exports);
    }

    [Fact]
    public async Task Progress_is_shown_with_the_rows_written_and_a_button_that_stops_it()
    {
        var panel = Panel();
        await panel.Find("#export-format-1").ChangeAsync(new());
        await panel.Find("form").SubmitAsync();
        var export = host.Exports.Latest(actor)!;
        Assert.Equal(QueueExportFormat.Csv, export.Format);
        Assert.NotNull(host.Exports.Take(actor, export.Token));
        using var receiver = new SlowReceiver();
        var writing = host.Exports.WriteAsync(export, receiver, host.Reader());
        await receiver.Reached;

        panel.WaitForAssertion(() => Assert.NotEqual("0", panel.Find("progress").GetAttribute("value")), TimeSpan.FromSeconds(10));
        Assert.Equal(export.Total.ToString(CultureInfo.InvariantCulture), panel.Find("progress").GetAttribute("max"));
        await panel.Find(".button-danger").ClickAsync(new());
        receiver.Release();

        Assert.False(await writing);
        panel.WaitForAssertion(() => Assert.Empty(panel.FindAll("progress")), TimeSpan.FromSeconds(10));
        Assert.Equal(QueueExportState.Cancelled, export.State);
        Assert.NotEmpty(panel.Find("[role=status]").TextContent.Trim());
    }

    [Fact]
    public async Task Who_comes_back_finds_the_running_export_and_its_end()
    {
        var export = (await host.Exports.PrepareAsync(actor, new(), QueueExportFormat.Xlsx)).Value;
        host.Exports.Take(actor, export.Token);
        var panel = Panel();
        Assert.NotNull(panel.Find("progress"));

        Assert.True(await host.Exports.WriteAsync(export, Stream.Null));
        panel.WaitForAssertion(() => Assert.Contains(export.FileName, panel.Find("[role=status]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_refusal_is_said_and_the_choice_stays()
    {
        await host.Exports.PrepareAsync(actor, new(), QueueExportFormat.Xlsx);
        var panel = Panel();
        await panel.Find("#export-scope-1").ChangeAsync(new());
        await panel.Find("form").SubmitAsync();

        Assert.NotEmpty(panel.Find("[role=alert]").TextContent);
        Assert.True(panel.Find("#export-scope-1").HasAttribute("checked"));
    }

    private IRenderedComponent<QueueExportPanel> Panel() =>
        Render<QueueExportPanel>(parameters => parameters.Add(item => item.Actor, actor).Add(item => item.Filter, new QueueFilter()).Add(item => item.Total, 5));

    /// <summary>Takes the first bytes and then waits.</summary>
    private sealed class SlowReceiver : MemoryStream
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reached => reached.Task;

        public void Release() => released.TrySetResult();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            reached.TrySetResult();
            await released.Task.WaitAsync(cancellationToken);
        }
    }
}
