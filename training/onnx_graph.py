"""The network as an ONNX graph, written operator by operator.

Written by hand rather than traced, so that the fused kernels of onnxruntime are used for certain:
`DynamicQuantizeMatMul` (8-bit weights with a scale per column, activations scaled per window),
`MultiHeadAttention`. The sum before each layer norm stays a node of its own: on the processor the
fused `SkipLayerNormalization` is slower, by a fifth of the whole. One window at a time, without
padding: no window's result can hang on another's.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from training.network import Network

HEADS = ("tags", "links", "antecedents")
_MICROSOFT = "com.microsoft"


class GraphWriter:
    """Collects nodes and weights; every method returns the name of its output."""

    def __init__(self, eight_bit: bool) -> None:
        self.eight_bit = eight_bit
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, value: np.ndarray) -> str:
        """A constant of the graph."""
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: Sequence[str], output: str, **attributes: object) -> str:
        """One operator of ONNX itself, or of onnxruntime where ONNX has none of that name."""
        domain = "" if kind in _STANDARD else _MICROSOFT
        self.nodes.append(
            helper.make_node(kind, list(inputs), [output], output, domain=domain, **attributes)
        )
        return output

    def exact(self, x: str, name: str, weight: np.ndarray, bias: np.ndarray) -> str:
        """`x @ weight.T + bias` in full precision. *Shapes:* weight (out, in), as in PyTorch."""
        b = self.weight(f"{name}.bias", bias)
        w = self.weight(f"{name}.weight", weight.T)
        return self.node("Add", [self.node("MatMul", [x, w], f"{name}.product"), b], name)

    def linear(self, x: str, name: str, weight: np.ndarray, bias: np.ndarray) -> str:
        """The same in the precision of the graph."""
        if not self.eight_bit:
            return self.exact(x, name, weight, bias)
        b = self.weight(f"{name}.bias", bias)
        scale = np.maximum(np.abs(weight).max(axis=1), 1e-8) / 127
        rounded = np.clip(np.round(weight / scale[:, None]), -127, 127).astype(np.int8)
        w = self.weight(f"{name}.weight", rounded.T)
        s = self.weight(f"{name}.scale", scale.astype(np.float32))
        z = self.weight(f"{name}.zero", np.zeros(len(scale), dtype=np.int8))
        return self.node("DynamicQuantizeMatMul", [x, w, s, z, b], name)

    def embedding(self, ids: str, name: str, weight: np.ndarray) -> str:
        """Rows of a table; in 8 bits each row has a scale of its own."""
        if not self.eight_bit:
            return self.node("Gather", [self.weight(f"{name}.weight", weight), ids], name)
        scale = np.maximum(np.abs(weight).max(axis=1, keepdims=True), 1e-8) / 127
        rounded = np.clip(np.round(weight / scale), -127, 127).astype(np.int8)
        rows = self.node("Gather", [self.weight(f"{name}.weight", rounded), ids], f"{name}.rows")
        scales = self.node(
            "Gather",
            [self.weight(f"{name}.scale", scale.astype(np.float32)), ids],
            f"{name}.scales",
        )
        real = self.node("Cast", [rows], f"{name}.real", to=TensorProto.FLOAT)
        return self.node("Mul", [real, scales], name)


_STANDARD = frozenset(
    {
        "Add",
        "MatMul",
        "Gather",
        "Cast",
        "Mul",
        "LayerNormalization",
        "Shape",
        "Slice",
        "Split",
        "Gelu",
    }
)


def graph(network: Network, eight_bit: bool) -> onnx.ModelProto:
    """The network as an ONNX model: inputs `ids`, `shapes` (1, pieces), outputs `HEADS`."""
    state = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    config = network.config
    g = GraphWriter(eight_bit)

    words = g.embedding("ids", "words", state["words.weight"])
    shapes = g.node(
        "Gather", [g.weight("shapes.weight", state["shapes.weight"]), "shapes"], "shaped"
    )
    length = g.node("Shape", ["ids"], "length", start=1, end=2)
    places = g.node(
        "Slice",
        [
            g.weight("places.weight", state["places.weight"]),
            g.weight("zero", np.array([0], dtype=np.int64)),
            length,
            g.weight("axis", np.array([0], dtype=np.int64)),
        ],
        "places",
    )
    x = g.node("Add", [g.node("Add", [words, shapes], "worded"), places], "embedded")
    x = g.node(
        "LayerNormalization",
        [
            x,
            g.weight("norm.weight", state["norm.weight"]),
            g.weight("norm.bias", state["norm.bias"]),
        ],
        "normed",
        axis=-1,
        epsilon=1e-12,
    )
    thirds = g.weight("thirds", np.array([config.hidden] * 3, dtype=np.int64))
    for number in range(config.layers):
        name = f"encoder.{number}"

        def of(part: str, name: str = name) -> tuple[np.ndarray, np.ndarray]:
            return state[f"{name}.{part}.weight"], state[f"{name}.{part}.bias"]

        def normed(x: str, y: str, part: str, name: str = name) -> str:
            w, b = of(part)
            parts = [
                g.node("Add", [x, y], f"{name}.{part}.sum"),
                g.weight(f"{name}.{part}.weight", w),
                g.weight(f"{name}.{part}.bias", b),
            ]
            return g.node("LayerNormalization", parts, f"{name}.{part}", axis=-1, epsilon=1e-12)

        qkv = g.linear(x, f"{name}.qkv", *of("qkv"))
        parts = [f"{name}.{part}" for part in "qkv"]
        g.nodes.append(helper.make_node("Split", [qkv, thirds], parts, f"{name}.split", axis=-1))
        attended = g.node("MultiHeadAttention", parts, f"{name}.attended", num_heads=config.heads)
        x = normed(x, g.linear(attended, f"{name}.out", *of("out")), "norm1")
        inner = g.node("Gelu", [g.linear(x, f"{name}.inner", *of("inner"))], f"{name}.gelu")
        x = normed(x, g.linear(inner, f"{name}.outer", *of("outer")), "norm2")

    heads = g.exact(
        x,
        "heads",
        np.concatenate([state[f"{head}.weight"] for head in HEADS]),
        np.concatenate([state[f"{head}.bias"] for head in HEADS]),
    )
    widths = [len(state[f"{head}.bias"]) for head in HEADS]
    sizes = g.weight("widths", np.array(widths, dtype=np.int64))
    g.nodes.append(helper.make_node("Split", [heads, sizes], HEADS, "split", axis=-1))

    def value(name: str, kind: int, *shape: int | str) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, kind, list(shape))

    model = helper.make_model(
        helper.make_graph(
            g.nodes,
            "sayso",
            [
                value("ids", TensorProto.INT64, 1, "pieces"),
                value("shapes", TensorProto.INT64, 1, "pieces"),
            ],
            [
                value(head, TensorProto.FLOAT, 1, "pieces", width)
                for head, width in zip(HEADS, widths, strict=True)
            ],
            g.weights,
        ),
        opset_imports=[helper.make_opsetid("", 20), helper.make_opsetid(_MICROSOFT, 1)],
        ir_version=9,
    )
    onnx.checker.check_model(model, check_custom_domain=False)
    return model
