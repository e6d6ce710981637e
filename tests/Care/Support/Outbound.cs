namespace AftercareBot.Care.Tests.Support;

/// <summary>Everything that went out to a human. What a test has not asked about by its end was not expected, and fails it.</summary>
internal sealed class Outbound
{
    private readonly Lock gate = new();
    private readonly List<string> lines = [];

    public void Add(string line)
    {
        lock (gate)
            lines.Add(line);
    }

    /// <summary>These went out since a test last asked, in any order, and nothing else.</summary>
    public void ShouldBe(params string[] expected)
    {
        lock (gate)
        {
            lines.ShouldBe(expected, ignoreOrder: true);
            lines.Clear();
        }
    }

    /// <summary>Takes out what is expected any number of times.</summary>
    /// <returns>How often it went out since a test last asked.</returns>
    public int Take(string line)
    {
        lock (gate)
            return lines.RemoveAll(sent => string.Equals(sent, line, StringComparison.Ordinal));
    }

    /// <summary>Fails when something went out that no test asked about.</summary>
    public void Verify()
    {
        lock (gate)
            lines.ShouldBeEmpty("something went out that the test does not expect");
    }
}
