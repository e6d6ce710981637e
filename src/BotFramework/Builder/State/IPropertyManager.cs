namespace Microsoft.Bot.Builder;

/// <summary>Makes accessors of properties.</summary>
public interface IPropertyManager
{
    /// <summary>An accessor of the property of that name.</summary>
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
