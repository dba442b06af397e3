namespace HousingPortal.Bench;

internal static class BenchProgram
{
    public static Task<int> Main(string[] args) => args switch
    {
        ["concurrency", ..] => ConcurrencyBench.RunAsync(args, Console.Out, Console.Error),
        ["signature", ..] => SignatureBench.RunAsync(args, Console.Out, Console.Error),
        ["export", ..] => ExportBench.RunAsync(args, Console.Out, Console.Error),
        ["workspace", ..] => WorkspaceBench.RunAsync(args, Console.Out, Console.Error),
        _ => QueueBench.RunAsync(args, Console.Out, Console.Error),
    };
}
