using System.Text;

namespace Entente.Evidence.Tables;

/// <summary>Turns rising byte offsets in UTF-8 into character offsets in the text that the bytes were made from.</summary>
internal sealed class CharacterPosition(byte[] utf8)
{
    private int _bytes;
    private int _characters;

    public int MoveTo(long byteOffset)
    {
        int target = (int)byteOffset;
        _characters += Encoding.UTF8.GetCharCount(utf8, _bytes, target - _bytes);
        _bytes = target;
        return _characters;
    }
}
