using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using HousingPortal.Web.Integrations.Eds.Pki;

namespace HousingPortal.Web.Integrations.Eds;

/// <summary>A test CA of this machine and the test signers it certified, kept in a folder so that signatures survive a restart. Names of files tell nothing about people.</summary>
internal sealed class DevelopmentCa(EdsOptions options, TimeProvider clock) : ITestTrust
{
    private static readonly TimeSpan ListLife = TimeSpan.FromDays(1);

    private readonly Lock gate = new();
    private readonly List<(X509Certificate2 Certificate, DateTimeOffset At)> revoked = [];
    private (TrustStore Trust, DateTimeOffset Until)? current;

    /// <summary>The CA and its list of revoked certificates of now.</summary>
    public TrustStore Current
    {
        get
        {
            lock (gate)
            {
                var now = clock.GetUtcNow();
                if (current is not { } made || made.Until <= now || made.Trust.Lists[0].ThisUpdate > now)
                {
                    using var root = LoadOrMakeRoot();
                    made = (Trust(root, now, revoked), now + ListLife / 2);
                    current = made;
                }
                return made.Trust;
            }
        }
    }

    /// <summary>Puts a signer's certificate on the list, as revoked now or at an earlier moment.</summary>
    public void Revoke(X509Certificate2 certificate, DateTimeOffset? at = null)
    {
        lock (gate)
        {
            revoked.Add((certificate, at ?? clock.GetUtcNow()));
            current = null;
        }
    }

    internal static TrustStore Trust(X509Certificate2 root, DateTimeOffset now, IReadOnlyList<(X509Certificate2 Certificate, DateTimeOffset At)>? revoked = null)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var (certificate, at) in revoked ?? [])
            list.AddEntry(certificate, at);
        var bytes = list.Build(root, now.ToUnixTimeSeconds(), now + ListLife, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, now.AddHours(-1));
        return new TrustStore([PkiCertificate.Read(root.RawData)], [], [RevocationList.Read(bytes)]);
    }

    /// <summary>A signer's certificate with its key, valid now.</summary>
    public X509Certificate2 Signer(string name, string iin, string bin)
    {
        lock (gate)
        {
            using var issuer = LoadOrMakeRoot();
            var file = "signer-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{name}|{iin}|{bin}")))[..24];
            var now = clock.GetUtcNow();
            if (Load(file) is { } kept)
            {
                if (kept.NotBefore <= now.UtcDateTime && now.UtcDateTime.AddMinutes(1) < kept.NotAfter.ToUniversalTime() && kept.IssuerName.RawData.AsSpan().SequenceEqual(issuer.SubjectName.RawData))
                    return kept;
                kept.Dispose();
            }
            return Save(file, MakeSigner(issuer, name, iin, bin, now));
        }
    }

    /// <summary>A signer's certificate whose time ended half an hour ago. It is not kept.</summary>
    public X509Certificate2 ExpiredSigner(string name, string iin, string bin)
    {
        lock (gate)
        {
            using var issuer = LoadOrMakeRoot();
            return MakeSigner(issuer, name, iin, bin, clock.GetUtcNow(), TimeSpan.FromMinutes(-30));
        }
    }

    /// <summary>A signer's certificate that is not kept, so that it can be revoked without harm to the others.</summary>
    public X509Certificate2 PassingSigner(string name, string iin, string bin)
    {
        lock (gate)
        {
            using var issuer = LoadOrMakeRoot();
            return MakeSigner(issuer, name, iin, bin, clock.GetUtcNow());
        }
    }

    private X509Certificate2 LoadOrMakeRoot() => Load("ca") ?? Save("ca", MakeRoot(clock.GetUtcNow()));

    internal static X509Certificate2 MakeRoot(DateTimeOffset now)
    {
        using var key = RSA.Create(3072);
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName($"HousingPortal TEST CA {Convert.ToHexString(RandomNumberGenerator.GetBytes(4))} (no legal force)");
        subject.AddCountryOrRegion("KZ");
        var request = new CertificateRequest(subject.Build(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.CreateSelfSigned(now.AddDays(-1), now.AddYears(10));
    }

    internal static X509Certificate2 MakeSigner(X509Certificate2 issuer, string name, string iin, string bin, DateTimeOffset now, TimeSpan? validFor = null,
        X509KeyUsageFlags usage = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, string role = EdsOids.RightToSign)
    {
        using var key = RSA.Create(2048);
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(name);
        subject.Add(EdsOids.SerialNumber, "IIN" + iin);
        subject.AddCountryOrRegion("KZ");
        subject.AddOrganizationName("TEST");
        subject.AddOrganizationalUnitName("BIN" + bin);
        var request = new CertificateRequest(subject.Build(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(EdsOids.EmailProtection), new Oid(EdsOids.LegalEntity), new Oid(role)], false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(issuer, true, false));
        using var certificate = request.Create(issuer, now.AddHours(-1), now + (validFor ?? TimeSpan.FromDays(365)), RandomNumberGenerator.GetBytes(16));
        return certificate.CopyWithPrivateKey(key);
    }

    private X509Certificate2? Load(string name)
    {
        var path = Path.Combine(options.DevelopmentFolder, name + ".pem");
        return File.Exists(path) ? X509Certificate2.CreateFromPemFile(path) : null;
    }

    // Certificate and key are one file that appears at once: a second process never sees half of it, and the first one to finish wins.
    private X509Certificate2 Save(string name, X509Certificate2 certificate)
    {
        var folder = options.DevelopmentFolder;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var path = Path.Combine(folder, name + ".pem");
        var temporary = Path.Combine(folder, $"{name}.{Guid.NewGuid():N}.tmp");
        var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var key = certificate.GetRSAPrivateKey()!)
        using (var writer = new StreamWriter(temporary, create))
            writer.Write(certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem() + "\n");
        try
        {
            File.Move(temporary, path, overwrite: name != "ca");
            return certificate;
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(temporary);
            certificate.Dispose();
            return X509Certificate2.CreateFromPemFile(path);
        }
    }
}
