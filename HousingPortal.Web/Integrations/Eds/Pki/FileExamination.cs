namespace HousingPortal.Web.Integrations.Eds.Pki;

/// <summary>Examines a file that stands alone: a certificate, a revocation list or a time stamp.</summary>
internal static class FileExamination
{
    public static async Task<Examination> ExamineAsync(ReadOnlyMemory<byte> file, ExaminationTerms terms, CancellationToken cancellationToken = default)
    {
        try
        {
            if (TryRead(() => PkiCertificate.Read(file)) is { } certificate)
                return await CertificateAsync(certificate, terms, cancellationToken);
            if (TryRead(() => RevocationList.Read(file)) is { } list)
                return List(list, terms);
            if (TryRead(() => TimeStamp.Read(file)) is { } stamp)
                return Stamp(stamp, terms);
        }
        // A file may begin well and hide rubbish in a name or an extension, which is read only when it is asked for.
        catch (Exception error) when (error is not (OutOfMemoryException or OperationCanceledException))
        {
        }
        var checks = new PkiChecks();
        checks.Add("structure", false, "unreadable");
        return new Examination(checks.Verdict, "", null, null, null, null, checks.All);
    }

    private static async Task<Examination> CertificateAsync(PkiCertificate certificate, ExaminationTerms terms, CancellationToken cancellationToken)
    {
        var checks = new PkiChecks();
        checks.Add("structure", true, "certificate");
        checks.Add("validity", certificate.IsValidAt(terms.Judged));
        var path = CertificatePath.Find(certificate, [], terms.Trust, new());
        if (checks.AddChain(path, terms.Judged, terms.Trust))
        {
            var revocation = new Revocation(terms.Trust.Lists, [], terms.Network);
            for (var i = 0; i < path!.Count - 1; i++)
            {
                var (result, detail) = await revocation.CheckAsync(path[i], path[i + 1], terms.Judged, terms.Judged, cancellationToken);
                checks.Add(i == 0 ? "revocation" : "revocation-of-authority", result, detail);
            }
        }
        return new Examination(checks.Verdict, PkiNames.Algorithm(certificate.SignatureAlgorithm, ""), PkiSigner.Of(certificate), certificate, null, null, checks.All);
    }

    private static Examination List(RevocationList list, ExaminationTerms terms)
    {
        var checks = new PkiChecks();
        checks.Add("structure", !list.HasUnknownCritical, list.IsDelta ? "crl-delta" : "crl");
        checks.Add("validity", list.ThisUpdate <= terms.Judged && list.Covers(terms.Judged));
        var issuers = terms.Trust.Anchors.Concat(terms.Trust.Intermediates).Where(issuer => issuer.Subject.AsSpan().SequenceEqual(list.Issuer)).ToList();
        var answers = issuers.Select(issuer => (Issuer: issuer, Answer: list.IsSignedBy(issuer))).ToList();
        var signedBy = answers.FirstOrDefault(answer => answer.Answer == SignatureAnswer.Valid).Issuer;
        if (signedBy is null && answers.All(answer => answer.Answer == SignatureAnswer.Unsupported))
            checks.Add("signature", CheckResult.Unknown, issuers.Count == 0 ? "issuer-not-known" : "unsupported");
        else
            checks.Add("signature", signedBy is not null);
        if (signedBy is not null)
        {
            checks.Add("key-usage", signedBy.Usage is not { } usage || usage.HasFlag(X509Usage.CrlSigning));
            checks.AddChain(CertificatePath.Find(signedBy, [], terms.Trust, new()), terms.Judged, terms.Trust);
        }
        return new Examination(checks.Verdict, PkiNames.Algorithm(list.SignatureAlgorithm, ""), null, signedBy, null, null, checks.All);
    }

    private static Examination Stamp(TimeStamp stamp, ExaminationTerms terms)
    {
        var checks = new PkiChecks();
        checks.Add("structure", true, "time-stamp");
        checks.Add("imprint", CheckResult.Skipped, "no-document");
        var authority = stamp.Authority(terms.Trust);
        if (authority is null)
        {
            checks.Add("signature", CheckResult.Unknown, "authority-not-known");
            return new Examination(checks.Verdict, stamp.Algorithm, null, null, null, stamp.At, checks.All);
        }
        checks.Add("signature", stamp.Verify(authority));
        checks.Add("validity", authority.IsValidAt(stamp.At) && stamp.At <= terms.Judged);
        checks.Add("key-usage", authority.Purposes.Contains(PkiOids.TimeStamping));
        checks.AddChain(CertificatePath.Find(authority, stamp.Certificates, terms.Trust, new()), stamp.At, terms.Trust);
        return new Examination(checks.Verdict, stamp.Algorithm, PkiSigner.Of(authority), authority, null, stamp.At, checks.All);
    }

    private static T? TryRead<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is not (OutOfMemoryException or OperationCanceledException))
        {
            return null;
        }
    }
}
