namespace HousingPortal.Domain;

/// <summary>
/// Why something was not done: a stable code that the application turns into a text in the user's language, and the values that text names.
/// Codes are kebab-case with the noun first, for example <c>case.notice-too-late</c>. Dates are passed as <see cref="DateOnly"/>, never as text.
/// </summary>
public sealed record Error(string Code, params object[] Args);

/// <summary>The outcome of a decision that may be refused for a lawful reason. A refusal is an answer, not an exception.</summary>
public readonly record struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Error? error)
    {
        this.value = value;
        Error = error;
    }

    /// <summary>Why it was not done; null on success.</summary>
    public Error? Error { get; }

    /// <summary>Whether there is a value.</summary>
    public bool IsSuccess => Error is null;

    /// <summary>The value. Throws <see cref="InvalidOperationException"/> when the outcome is an error.</summary>
    public T Value => Error is null ? value! : throw new InvalidOperationException($"No value: {Error.Code}");

    internal static Result<T> Of(T value) => new(value, null);

    /// <summary>A value is a success.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>An error is a refusal.</summary>
    public static implicit operator Result<T>(Error error) => new(default, error);
}

/// <summary>Makes results whose value is an interface, which cannot be converted implicitly.</summary>
public static class Result
{
    /// <summary>A successful outcome.</summary>
    public static Result<T> Ok<T>(T value) => Result<T>.Of(value);
}
