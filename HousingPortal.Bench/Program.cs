namespace HousingPortal.Bench;

internal static class BenchProgram
{
    public static Task<int> Main(string[] args) => args is ["export", ..] ? ExportBench.RunAsync(args, Console.Out, Console.Error) : QueueBench.RunAsync(args, Console.Out, Console.Error);
}
