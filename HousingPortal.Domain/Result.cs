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

    public Error? Error { get; }

    public bool IsSuccess => Error is null;

    /// <summary>The value. Throws <see cref="InvalidOperationException"/> when the outcome is an error.</summary>
    public T Value => Error is null ? value! : throw new InvalidOperationException($"No value: {Error.Code}");

    internal static Result<T> Of(T value) => new(value, null);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(default, error);
}

/// <summary>Makes results whose value is an interface, which cannot be converted implicitly.</summary>
public static class Result
{
    public static Result<T> Ok<T>(T value) => Result<T>.Of(value);
}
