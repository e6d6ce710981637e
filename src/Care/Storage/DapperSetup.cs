using Dapper;

namespace AftercareBot.Care.Storage;

/// <summary>How rows map to types; set once for the process because Dapper keeps it in statics.</summary>
internal static class DapperSetup
{
    static DapperSetup()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.RemoveTypeMap(typeof(Guid));
        SqlMapper.RemoveTypeMap(typeof(Guid?));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new GuidText());
        SqlMapper.AddTypeHandler(new UnixMilliseconds());
    }

    /// <summary>Runs the static constructor.</summary>
    public static void Ensure() { }
}
