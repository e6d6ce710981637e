using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Generated metadata of what dialogs keep in the state.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DialogState))]
[JsonSerializable(typeof(PromptOptions))]
[JsonSerializable(typeof(FoundChoice))]
[JsonSerializable(typeof(Choice))]
[JsonSerializable(typeof(List<Choice>))]
internal sealed partial class DialogsJsonContext : JsonSerializerContext;
