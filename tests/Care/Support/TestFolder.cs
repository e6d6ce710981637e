namespace AftercareBot.Care.Tests.Support;

internal static class TestFolder
{
    public static string Create() => Directory.CreateTempSubdirectory("care-test-").FullName;
}
