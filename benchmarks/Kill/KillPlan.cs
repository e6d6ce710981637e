namespace AftercareBot.Benchmarks.Kill;

/// <summary>How much is written and how often it is killed.</summary>
/// <param name="Messages">Messages, each of a person of its own.</param>
/// <param name="Kills">Kills, all while messages are under way.</param>
/// <param name="Seed">Decides when.</param>
internal sealed record KillPlan(int Messages, int Kills, int Seed);
