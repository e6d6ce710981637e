using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>
    /// A turn's copy of the state. A fingerprint of a property is taken when it is first handed out, so what a turn does not
    /// touch costs nothing.
    /// </summary>
    public class CachedBotState
    {
        private Dictionary<string, StateFingerprint> before = new(StringComparer.Ordinal);
        private Dictionary<string, StateFingerprint>? after;
        private bool exposed;
        private bool cleared;

        /// <summary>Creates a copy of a state that was just read.</summary>
        public CachedBotState(IDictionary<string, object>? state = null) =>
            Values = state ?? new Dictionary<string, object>(StringComparer.Ordinal);

        /// <summary>The properties by name.</summary>
        public IDictionary<string, object> State
        {
            get
            {
                Expose();
                return Values;
            }
            set
            {
                Expose();
                Values = value;
            }
        }

        /// <summary>The properties, for those who do not change them.</summary>
        internal IDictionary<string, object> Values { get; private set; }

        internal static CachedBotState Cleared() => new() { cleared = true };

        internal bool TryGet<T>(string name, [MaybeNullWhen(false)] out T value)
        {
            if (!Values.TryGetValue(name, out var kept) || kept is null)
            {
                value = default;
                return false;
            }
            if (kept is T same)
            {
                Watch(name);
                value = same;
                return true;
            }
            value = StateJson.ConvertTo<T>(kept);
            if (value is null)
                return false;
            // Kept before the fingerprint is taken: a conversion alone is no change.
            Values[name] = value;
            Watch(name);
            return true;
        }

        internal void Set(string name, object? value)
        {
            Watch(name);
            Values[name] = value!;
        }

        internal void Remove(string name)
        {
            Watch(name);
            Values.Remove(name);
        }

        internal bool IsChanged()
        {
            var names = exposed ? before.Keys.Union(Values.Keys, StringComparer.Ordinal) : before.Keys;
            after = names.ToDictionary(name => name, FingerprintOf, StringComparer.Ordinal);
            return cleared || after.Any(pair => before.GetValueOrDefault(pair.Key) != pair.Value);
        }

        internal void MarkSaved()
        {
            cleared = false;
            before = after ?? before;
        }

        private void Expose()
        {
            foreach (var name in Values.Keys)
                Watch(name);
            exposed = true;
        }

        // What is not watched once everything was exposed came after: it was absent.
        private void Watch(string name)
        {
            if (!exposed && !before.ContainsKey(name))
                before.Add(name, FingerprintOf(name));
        }

        private StateFingerprint FingerprintOf(string name) =>
            Values.TryGetValue(name, out var value) ? StateFingerprint.Of(value) : StateFingerprint.Absent;
    }
}
