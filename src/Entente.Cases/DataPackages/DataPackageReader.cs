using System.Collections.Immutable;
using System.Text.Json;
using Entente.Cases.Reading.Yaml;
using Entente.Diagnostics;
using Entente.Evidence.Tables;

namespace Entente.Cases.DataPackages;

/// <summary>
/// Reads datapackage.json. Checked as JSON first; then read as what JSON also is, YAML in flow style, because that reader keeps
/// the place of every key and value. Keys that are not asked for are left alone: the standard allows any.
/// </summary>
internal sealed class DataPackageReader(SourceText source, DiagnosticBag diagnostics)
{
    private static readonly string[] s_types = ["string", "number", "integer"];

    public DataPackage? Read()
    {
        if (!IsJson() || YamlDocumentReader.Read(source, diagnostics) is not { } root)
        {
            return null;
        }

        if (root.Find("resources")?.Value is not YamlSequence resources)
        {
            Report(DataPackageDiagnostics.NotDescribed, root.Entries is [var first, ..] ? first.Key : root, "top level", "list 'resources'");
            return null;
        }

        return new DataPackage([.. resources.Items.Select(ReadResource).OfType<DataResource>()]);
    }

    private bool IsJson()
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(source.Text);
            return true;
        }
        catch (JsonException exception)
        {
            int line = (int)(exception.LineNumber ?? 0) + 1;
            int column = (int)(exception.BytePositionInLine ?? 0) + 1;
            diagnostics.Report(
                DataPackageDiagnostics.NotJson,
                source.Locate(new TextSpan(source.GetOffset(line, column), 0)),
                Shown.Briefly(exception.Message));
            return false;
        }
    }

    private DataResource? ReadResource(YamlNode node)
    {
        var resource = node as YamlMapping;
        if (resource?.Find("path")?.Value is not YamlScalar path)
        {
            Report(DataPackageDiagnostics.NotDescribed, node, "resource", "text 'path'");
            return null;
        }

        if ((resource.Find("schema")?.Value as YamlMapping)?.Find("fields")?.Value is not YamlSequence fields)
        {
            Report(DataPackageDiagnostics.NotDescribed, path, "resource", "list 'fields' in its 'schema'");
            return null;
        }

        return new DataResource(path.Text, [.. fields.Items.Select(ReadField).OfType<DataField>()], source.Locate(path.Span));
    }

    private DataField? ReadField(YamlNode node)
    {
        var field = node as YamlMapping;
        if (field?.Find("name")?.Value is not YamlScalar name)
        {
            Report(DataPackageDiagnostics.NotDescribed, node, "field", "text 'name'");
            return null;
        }

        var type = field.Find("type")?.Value as YamlScalar;
        if (type is not null && !s_types.Contains(type.Text))
        {
            Report(DataPackageDiagnostics.UnknownType, type, Shown.Briefly(type.Text));
        }

        return new DataField(name.Text, type?.Text ?? "string", source.Locate(name.Span));
    }

    private void Report(DiagnosticDescriptor descriptor, YamlNode node, params object?[] facts) =>
        diagnostics.Report(descriptor, source.Locate(node.Span), facts);
}
