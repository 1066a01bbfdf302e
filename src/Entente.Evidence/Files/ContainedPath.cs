namespace Entente.Evidence.Files;

/// <summary>Says whether a path stays inside a folder once every symbolic link on the way is followed.</summary>
internal static class ContainedPath
{
    private const int MostLinks = 32;

    public static bool IsInside(string folder, string path) =>
        TryFollow(Path.GetFullPath(folder, Environment.CurrentDirectory), out string root)
        && TryFollow(Path.GetFullPath(path), out string target)
        && (target == root || target.StartsWith(WithSeparator(root), StringComparison.Ordinal));

    // A path with too many links (a loop) is inside nothing.
    private static bool TryFollow(string fullPath, out string real)
    {
        int links = 0;
        real = Path.GetPathRoot(fullPath) ?? "";
        var pending = new Stack<string>(Parts(fullPath));
        while (pending.TryPop(out string? part))
        {
            string next = Path.GetFullPath(Path.Combine(real, part));
            string? target = new FileInfo(next).LinkTarget;
            if (target is null)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
            {
                return false;
            }

            string linked = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(linked) ?? "";
            foreach (string step in Parts(linked))
            {
                pending.Push(step);
            }
        }

        return true;
    }

    // Last part first, as a stack is filled.
    private static IEnumerable<string> Parts(string fullPath) =>
        fullPath[(Path.GetPathRoot(fullPath)?.Length ?? 0)..]
            .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Reverse();

    private static string WithSeparator(string folder) =>
        Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
}
