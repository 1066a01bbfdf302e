using System.Security.Cryptography;
using System.Text;
using Entente.Analysis.Calibration;

namespace Entente.Cli.Calibration;

/// <summary>
/// Where a calibration keeps how far it has come, so that it can be stopped at any moment and gone on with. A first line says which
/// calibration it is of and what the rest hashes to; a file that does not fit both is another's, or broken, and is not gone on from.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="key">What the calibration depends on: <see cref="CalibrationPlan.Key"/>.</param>
internal sealed class CheckpointFile(string path, string key)
{
    private const long LargestBytes = 256 * 1024 * 1024;

    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>The state that was kept, or <see langword="null"/>.</summary>
    /// <param name="why">Why there is none that can be used, where a file is there.</param>
    public CalibrationState? Read(out string? why)
    {
        why = null;
        try
        {
            var file = new FileInfo(Path);
            if (!file.Exists)
            {
                return null;
            }

            string text = file.Length > LargestBytes ? "" : File.ReadAllText(Path);
            int end = text.IndexOf('\n', StringComparison.Ordinal);
            string body = end < 0 ? "" : text[(end + 1)..];
            CalibrationState? state = end >= 0 && text[..end] == Header(body) ? CalibrationState.FromText(body) : null;
            why = state is not null ? null
                : text.StartsWith(Kind + key, StringComparison.Ordinal) ? "it is not whole"
                : "it is of another calibration";
            return state;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            why = problem.Message;
            return null;
        }
    }

    /// <summary>Keeps a state in place of the one before; at no moment is there neither.</summary>
    public void Write(CalibrationState state)
    {
        string body = state.ToText();
        string beside = $"{Path}.{Environment.ProcessId}.part";
        File.WriteAllText(beside, $"{Header(body)}\n{body}");
        File.Move(beside, Path, overwrite: true);
    }

    /// <summary>Takes it away once the result is written.</summary>
    public void Delete() => File.Delete(Path);

    private const string Kind = "entente calibration ";

    private string Header(string body) => $"{Kind}{key} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}";
}
