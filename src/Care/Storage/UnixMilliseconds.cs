using System.Data;
using System.Globalization;
using Dapper;

namespace AftercareBot.Care.Storage;

/// <summary>Times are BIGINT milliseconds since 1970 UTC on both stores: they compare as numbers and carry no zone to get wrong.</summary>
internal sealed class UnixMilliseconds : SqlMapper.TypeHandler<DateTimeOffset>
{
    public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
    {
        parameter.DbType = DbType.Int64;
        parameter.Value = value.ToUnixTimeMilliseconds();
    }

    public override DateTimeOffset Parse(object value) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(value, CultureInfo.InvariantCulture));
}
