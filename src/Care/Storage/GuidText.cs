using System.Data;
using Dapper;

namespace AftercareBot.Care.Storage;

/// <summary>Ids are TEXT on both stores, so that rows read the same in either one's shell.</summary>
internal sealed class GuidText : SqlMapper.TypeHandler<Guid>
{
    public override void SetValue(IDbDataParameter parameter, Guid value)
    {
        parameter.DbType = DbType.String;
        parameter.Value = value.ToString();
    }

    public override Guid Parse(object value) => Guid.Parse((string)value);
}
