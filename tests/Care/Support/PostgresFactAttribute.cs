namespace AftercareBot.Care.Tests.Support;

/// <summary>A test that needs PostgreSQL. Skipped with the reason where there is none; on CI it runs, and so fails, in any case.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") is not "true")
            Skip = PostgresServer.Missing;
    }
}
