"""Cuts words into pieces exactly as src/Encoder/WordPieces.cs does."""

LONGEST_WORD = 40
UNKNOWN, START, SEPARATOR, FROM_BOT, FROM_MEMBER = "[UNK]", "[CLS]", "[SEP]", "[unused1]", "[unused2]"


class Pieces:
    def __init__(self, vocabulary):
        self.numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self.known = {}

    def mark(self, name):
        return self.numbers[name]

    def of(self, text):
        """The pieces of a text of lower-case words of plain letters and digits, spaces between."""
        return [piece for word in text.split() for piece in self._cut(word)]

    def _cut(self, word):
        if word not in self.known:
            self.known[word] = self._find(word)
        return self.known[word]

    def _find(self, word):
        if len(word) > LONGEST_WORD:
            return [self.numbers[UNKNOWN]]
        found, start = [], 0
        while start < len(word):
            for end in range(len(word), start, -1):
                piece = self.numbers.get(word[start:end] if start == 0 else "##" + word[start:end])
                if piece is not None:
                    found.append(piece)
                    start = end
                    break
            else:
                return [self.numbers[UNKNOWN]]
        return found
