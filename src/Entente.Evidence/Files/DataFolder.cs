using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Entente.Diagnostics;

namespace Entente.Evidence.Files;

/// <summary>
/// A folder of data that is read and never left: every path is relative to it, and one that leads out (by <c>..</c>, a root or
/// a symbolic link) is refused. Remembers what it read, so that a hash can say which data a run rests on.
/// </summary>
/// <param name="path">The folder, as the user gave it; shown so in messages.</param>
public sealed class DataFolder(string path)
{
    /// <summary>Largest table or model file, in bytes.</summary>
    public const long MaximumBytes = 20 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly SortedDictionary<string, byte[]> _hashes = new(StringComparer.Ordinal);

    /// <summary>The folder as the user gave it.</summary>
    public string Path { get; } = path;

    /// <summary>Whether the folder is there.</summary>
    public bool Exists => Directory.Exists(Path);

    /// <summary>
    /// SHA-256 over the files read so far, in lower-case hexadecimal: the hash of the lines <c>HASH  PATH</c> in ordinal order
    /// of path, which is what <c>sha256sum</c> prints for them.
    /// </summary>
    public string Hash => HashOf(_ => true);

    /// <summary>The same over those of the files whose relative path is wanted.</summary>
    public string HashOf(Func<string, bool> isWanted)
    {
        string listing = string.Concat(_hashes.Where(f => isWanted(f.Key)).Select(f => $"{Convert.ToHexStringLower(f.Value)}  {f.Key}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(listing)));
    }

    /// <summary>How a file of this folder is named in messages: the folder as given, then the relative path with slashes.</summary>
    public string Display(string relativePath) =>
        Path.Length == 0 || Path.EndsWith('/') || Path.EndsWith('\\') ? Path + relativePath : $"{Path}/{relativePath}";

    /// <summary>A place for what is wrong with a file as a whole.</summary>
    public SourceLocation Locate(string relativePath) => SourceLocation.WholeFile(Display(relativePath));

    /// <summary>Whether a file is there (a link that leads out counts: reading it says what is wrong).</summary>
    public bool Contains(string relativePath) => File.Exists(Resolve(relativePath));

    /// <summary>Relative paths, with slashes and in ordinal order, of the files of one subfolder that end in <paramref name="extension"/>.</summary>
    /// <param name="subfolder">Relative path; <c>""</c> for this folder itself. A subfolder that is not there holds nothing.</param>
    /// <param name="extension">With its dot: <c>.csv</c>; case does not matter.</param>
    public ImmutableArray<string> FilesIn(string subfolder, string extension)
    {
        string folder = Resolve(subfolder);
        if (!Directory.Exists(folder) || !ContainedPath.IsInside(Path, folder))
        {
            return [];
        }

        string prefix = subfolder.Length == 0 ? "" : subfolder + "/";
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };
        return [.. Directory.EnumerateFiles(folder, "*", options)
            .Select(System.IO.Path.GetFileName)
            .OfType<string>()
            .Where(name => !name.StartsWith('.') && name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            .Select(name => prefix + name)
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads a text file, strictly as UTF-8, without its byte order mark.</summary>
    /// <param name="relativePath">Path inside the folder, with slashes.</param>
    /// <param name="diagnostics">Receives why it cannot be read.</param>
    /// <param name="maximumBytes">Largest size read.</param>
    /// <param name="otherwise">What a file that is not UTF-8 is read as, with a note; <see langword="null"/> where it is refused.</param>
    /// <returns>The text, or <see langword="null"/> where it cannot be read.</returns>
    public SourceText? Read(string relativePath, DiagnosticBag diagnostics, long maximumBytes = MaximumBytes, Encoding? otherwise = null)
    {
        SourceLocation place = Locate(relativePath);
        byte[] bytes;
        try
        {
            string full = Resolve(relativePath);
            if (!ContainedPath.IsInside(Path, full))
            {
                diagnostics.Report(FileDiagnostics.PathLeavesFolder, place, relativePath);
                return null;
            }

            if (!File.Exists(full))
            {
                diagnostics.Report(FileDiagnostics.FileNotFound, place, relativePath);
                return null;
            }

            using FileStream stream = File.OpenRead(full);
            if (stream.Length > maximumBytes)
            {
                diagnostics.Report(FileDiagnostics.FileTooLarge, place, stream.Length, maximumBytes);
                return null;
            }

            bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            diagnostics.Report(FileDiagnostics.FileUnreadable, place, exception.Message);
            return null;
        }

        _hashes[relativePath] = SHA256.HashData(bytes);
        return Decode(bytes, Display(relativePath), otherwise, diagnostics);
    }

    private static SourceText? Decode(byte[] bytes, string display, Encoding? otherwise, DiagnosticBag diagnostics)
    {
        ReadOnlySpan<byte> content = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes;
        try
        {
            return new SourceText(display, StrictUtf8.GetString(content));
        }
        catch (DecoderFallbackException exception)
        {
            var before = new SourceText(display, Encoding.UTF8.GetString(content[..Math.Clamp(exception.Index, 0, content.Length)]));
            SourceLocation place = before.Locate(new TextSpan(before.Text.Length, 0));
            if (otherwise is not null)
            {
                diagnostics.Report(FileDiagnostics.ReadInOtherEncoding, place, otherwise.WebName);
                return new SourceText(display, otherwise.GetString(content));
            }

            diagnostics.Report(FileDiagnostics.NotUtf8, place, bytes.Length);
            return null;
        }
    }

    private string Resolve(string relativePath) => System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, relativePath));
}
