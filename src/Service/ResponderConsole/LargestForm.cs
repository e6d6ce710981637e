using Microsoft.AspNetCore.Http.Metadata;

namespace AftercareBot.Service.ResponderConsole;

/// <summary>Most bytes of a form.</summary>
internal sealed record LargestForm(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
