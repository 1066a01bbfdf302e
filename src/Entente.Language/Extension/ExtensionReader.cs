using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Extension;

/// <summary>Puts an extension's variables beside what a model's file declares. The two files' texts become one, so that places stay plain offsets.</summary>
internal sealed class ExtensionReader
{
    private readonly ModelExtension _extension;
    private readonly int _offset;

    private ExtensionReader(ModelExtension extension, int offset)
    {
        _extension = extension;
        _offset = offset;
    }

    /// <summary>The file with the extension's variables.</summary>
    public static ModelFile Extend(ModelFile file, ModelExtension extension)
    {
        SourceText joined = file.Source.Join(extension.Source);
        var reader = new ExtensionReader(extension, joined.Text.Length - extension.Source.Text.Length);
        var name = new NameReference(extension.Module, reader.Moved(default));
        return file with
        {
            Source = joined,
            Extensions = file.Extensions.Add(new ModelDeclaration(name, [.. extension.Variables.Select(reader.Declare)], [])),
            Replacements = file.Replacements.AddRange(extension.Replacements.Select(reader.Declare)),
            Detours = file.Detours.AddRange(extension.Detours.Select(reader.Declare)),
        };
    }

    private DetourDeclaration Declare(ReadingDetour detour)
    {
        TextSpan place = Moved(detour.Place);
        return new DetourDeclaration(
            new NameReference(detour.Variable, place),
            new NameReference(detour.Through, place),
            [.. detour.Readers.Select(r => new NameReference(r, place))]);
    }

    private ConnectionDeclaration Declare(EquationReplacement replacement) => new(
        new NameReference(replacement.Variable, Moved(replacement.Place)),
        new NameReference(replacement.By, Moved(replacement.Place)));

    private VariableDeclaration Declare(AddedVariable variable)
    {
        TextSpan place = Moved(variable.Place);
        return new VariableDeclaration
        {
            Name = new NameReference(variable.Name, place),
            Kind = variable.Kind,
            Equation = new EquationDeclaration(Map(variable.Equation)),
            Units = new MappedText(variable.Units, [], place),
            Documentation = variable.Documentation,
            Evidence = variable.Evidence,
            Inflows = [.. variable.Inflows.Select(f => new NameReference(f, place))],
            Outflows = [.. variable.Outflows.Select(f => new NameReference(f, place))],
            Scope = new NameScope("")
            {
                Aliases = variable.Equation.Aliases.ToImmutableDictionary(a => CanonicalName.Of(a.Key), a => CanonicalName.Of(a.Value)),
                Fallback = CanonicalName.Of(_extension.Module),
                ReadsAll = true,
            },
        };
    }

    private MappedText Map(AddedEquation equation) => new(
        equation.Text,
        [.. QuotedText.FindOrigins(equation.Text, _extension.Source, equation.Place).Select(Moved)],
        Moved(equation.Place));

    private TextSpan Moved(TextSpan span) => span with { Start = span.Start + _offset };
}
