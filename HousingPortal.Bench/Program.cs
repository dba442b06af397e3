namespace HousingPortal.Bench;

internal static class BenchProgram
{
    public static Task<int> Main(string[] args) => QueueBench.RunAsync(args, Console.Out, Console.Error);
}
