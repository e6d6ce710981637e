"""The network of src/Encoder, in the form that can be trained."""

import math

import torch
import torch.nn.functional as F
from torch import nn

WIDTH, HEADS, INNER, EPSILON = 384, 12, 1536, 1e-12


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.ask, self.gather = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.widen, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.heard_norm, self.thought_norm = nn.LayerNorm(WIDTH, EPSILON), nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = dropout

    def forward(self, rows, mask):
        count, length, _ = rows.shape
        ask, answer, say = self.ask(rows).view(count, length, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        weights = F.softmax(ask @ answer.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + mask, -1)
        heard = self.gather((weights @ say).transpose(1, 2).reshape(count, length, WIDTH))
        rows = self.heard_norm(rows + F.dropout(heard, self.dropout, self.training))
        thought = self.narrow(F.gelu(self.widen(rows)))
        return self.thought_norm(rows + F.dropout(thought, self.dropout, self.training))


class Network(nn.Module):
    def __init__(self, base, layers, outputs, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(len(base["embeddings.word_embeddings.weight"]), WIDTH)
        self.places, self.kinds = nn.Embedding(len(base["embeddings.position_embeddings.weight"]), WIDTH), nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.head = nn.Linear(WIDTH, outputs)
        self.dropout = dropout
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)
        self._take(base)

    def pooled(self, ids, kinds, mask):
        """The mean of the rows of the last layer."""
        rows = self.norm(self.words(ids) + self.places.weight[: ids.shape[1]] + self.kinds(kinds))
        rows = F.dropout(rows, self.dropout, self.training)
        hidden = (1 - mask)[:, None, None, :] * -1e4
        for layer in self.layers:
            rows = layer(rows, hidden)
        return (rows * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)

    def forward(self, ids, kinds, mask):
        return self.head(F.dropout(self.pooled(ids, kinds, mask), self.dropout, self.training))

    def _take(self, base):
        def put(parameter, *names):
            parameter.data = torch.cat([torch.tensor(base[name].copy()) for name in names]).contiguous()

        put(self.words.weight, "embeddings.word_embeddings.weight")
        put(self.places.weight, "embeddings.position_embeddings.weight")
        put(self.kinds.weight, "embeddings.token_type_embeddings.weight")
        put(self.norm.weight, "embeddings.LayerNorm.weight")
        put(self.norm.bias, "embeddings.LayerNorm.bias")
        if "head.weight" in base:
            outputs = len(base["head.bias"])
            self.head.weight.data[:outputs] = torch.tensor(base["head.weight"])
            self.head.bias.data[:outputs] = torch.tensor(base["head.bias"])
        for number, layer in enumerate(self.layers):
            at = f"encoder.layer.{number}."
            own = [at + "attention.self." + part for part in ("query", "key", "value")]
            for module, names in (
                (layer.ask, own),
                (layer.gather, [at + "attention.output.dense"]),
                (layer.heard_norm, [at + "attention.output.LayerNorm"]),
                (layer.widen, [at + "intermediate.dense"]),
                (layer.narrow, [at + "output.dense"]),
                (layer.thought_norm, [at + "output.LayerNorm"]),
            ):
                put(module.weight, *(name + ".weight" for name in names))
                put(module.bias, *(name + ".bias" for name in names))
