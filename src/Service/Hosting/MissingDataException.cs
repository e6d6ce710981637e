namespace AftercareBot.Service.Hosting;

/// <summary>A file that comes with the executable is not there.</summary>
public sealed class MissingDataException(string path)
    : Exception($"{path} is missing. It comes with the executable; copy the whole output folder, or build again.");
