using AftercareBot.SafetyTraining;

return args switch
{
    ["train"] => TrainCommand.Run(Workspace.Open(forTraining: true)),
    ["report", var reader] => ReportCommand.Run(Workspace.Open().ReadBy(reader), Console.Out),
    ["misses"] => MissesCommand.Run(Workspace.Open(), Console.Out),
    ["rules"] => RulesCommand.Run(Workspace.Open(), Console.Out),
    ["export"] => ExportCommand.Run(Workspace.Open(), Console.Out),
    ["speed"] => SpeedCommand.Run(Workspace.Open(), Console.Out),
    ["fuzz", var count] => FuzzCommand.Run(
        Workspace.Open(),
        int.Parse(count, System.Globalization.CultureInfo.InvariantCulture),
        Console.Out
    ),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("train     learns the net from the corpora and writes src/Safety/Net");
    Console.WriteLine(
        "report R  counts on the held-back part, with the weights in file R of a reader that has not seen it: rules alone, net alone, all, by language, style and category; the learning curve"
    );
    Console.WriteLine("misses    lists the open lines that cross-validation gets wrong");
    Console.WriteLine(
        "rules     tries every rule on its own sentences, then on the open lines: how often right, how often wrong"
    );
    Console.WriteLine("export    writes every line as the reader's training script takes it, to standard output");
    Console.WriteLine("speed     times the screen over the corpora, message by message");
    Console.WriteLine("fuzz N    screens N random inputs; fails on an exception or a slow one");
    return 1;
}
