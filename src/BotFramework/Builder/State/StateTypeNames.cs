using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Names of types in kept state, without versions of assemblies. Of the platform only plain values and collections have a name:
/// stored text must not be able to ask for any type at all.
/// </summary>
internal static class StateTypeNames
{
    private static readonly Dictionary<Type, string> shortNames = new()
    {
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(float)] = "float",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(uint)] = "uint",
        [typeof(ulong)] = "ulong",
        [typeof(char)] = "char",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(object)] = "object",
        [typeof(Guid)] = "Guid",
        [typeof(TimeSpan)] = "TimeSpan",
        [typeof(DateTime)] = "DateTime",
        [typeof(DateTimeOffset)] = "DateTimeOffset",
        [typeof(DateOnly)] = "DateOnly",
        [typeof(TimeOnly)] = "TimeOnly",
        [typeof(Uri)] = "Uri",
        [typeof(JsonElement)] = "json",
        [typeof(JsonNode)] = "node",
        [typeof(Dictionary<string, object>)] = "map",
        [typeof(List<object>)] = "list",
    };

    private static readonly HashSet<Type> collections =
    [
        typeof(List<>),
        typeof(Dictionary<,>),
        typeof(HashSet<>),
        typeof(SortedDictionary<,>),
        typeof(SortedSet<>),
        typeof(Queue<>),
        typeof(KeyValuePair<,>),
        typeof(Nullable<>),
        typeof(Tuple<,>),
        typeof(Tuple<,,>),
        typeof(ValueTuple<,>),
        typeof(ValueTuple<,,>),
    ];

    private static readonly Dictionary<string, Type> typesOfShortNames = shortNames.ToDictionary(
        pair => pair.Value,
        pair => pair.Key,
        StringComparer.Ordinal
    );

    private static readonly ConcurrentDictionary<Type, string?> names = new();
    private static readonly ConcurrentDictionary<string, Type?> types = new(StringComparer.Ordinal);

    /// <summary>The name, or null for a type that state cannot name.</summary>
    public static string? NameOf(Type type) => names.GetOrAdd(type, FindName);

    /// <summary>The type, or null for a name that is not known or not allowed.</summary>
    public static Type? TypeOf(string name) => types.GetOrAdd(name, FindType);

    private static string? FindName(Type type)
    {
        if (shortNames.TryGetValue(type, out var name))
            return name;
        return IsAllowed(type) ? $"{FullName(type)}, {type.Assembly.GetName().Name}" : null;
    }

    private static Type? FindType(string name)
    {
        if (typesOfShortNames.TryGetValue(name, out var known))
            return known;
        return Type.GetType(name, throwOnError: false) is { } type && IsAllowed(type) ? type : null;
    }

    private static bool IsAllowed(Type type)
    {
        if (shortNames.ContainsKey(type))
            return true;
        if (type.IsArray)
            return type.IsSZArray && IsAllowed(type.GetElementType()!);
        if (type.IsGenericType && !Array.TrueForAll(type.GetGenericArguments(), IsAllowed))
            return false;
        if (type.IsGenericType && collections.Contains(type.GetGenericTypeDefinition()))
            return true;
        return type.FullName is not null && (type.IsEnum || !IsOfThePlatform(type));
    }

    private static bool IsOfThePlatform(Type type)
    {
        if (type.Assembly == typeof(StateTypeNames).Assembly)
            return false;
        var assembly = type.Assembly.GetName().Name ?? string.Empty;
        return assembly is "System" or "mscorlib" or "netstandard"
            || assembly.StartsWith("System.", StringComparison.Ordinal)
            || assembly.StartsWith("Microsoft.", StringComparison.Ordinal);
    }

    private static string FullName(Type type)
    {
        if (type.IsArray)
            return FullName(type.GetElementType()!) + "[]";
        if (!type.IsGenericType)
            return type.FullName!;
        var arguments = type.GetGenericArguments()
            .Select(argument => $"[{FullName(argument)}, {argument.Assembly.GetName().Name}]");
        return $"{type.GetGenericTypeDefinition().FullName}[{string.Join(',', arguments)}]";
    }
}
