"""Build the encoder's graph from the weights of all-MiniLM-L6-v2, with no torch.

Mean pooling and the vector's length of 1 are part of the graph, so that whoever runs it
gives token numbers and a mask, and is given finished vectors.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import quantize_dynamic
from safetensors.numpy import load_file

Weights = Mapping[str, NDArray[np.float32]]

LAYERS = 6
HEADS = 12
EPSILON = 1e-12
# the oldest runtime that reads it is the one that lives beside Rasa
IR_VERSION = 9
OPSETS = {"": 17, "com.microsoft": 1}
INPUTS = ("ids", "mask")
FIRST = np.array([0])
# spares the quantiser's advice to fuse first what is built fused
ALREADY_FUSED = {"onnx.quant.pre_process": "onnxruntime.quant"}


def write(weights: Path, graph: Path) -> None:
    """Write to *graph* the quantised graph of *weights*, a safetensors file.

    Weights have seven bits a number, not eight: processors without VNNI add up pairs of
    products in sixteen bits and would overflow. Costs 0.002 of the mean cosine, and no time.
    """
    quantize_dynamic(
        build(load_file(weights)),
        graph,
        op_types_to_quantize=["MatMul", "Gather", "Attention"],
        per_channel=True,
        reduce_range=True,
        extra_options={"DefaultTensorType": TensorProto.FLOAT},
    )


def build(weights: Weights) -> onnx.ModelProto:
    """Return the graph that turns `ids` and `mask` into `vectors`."""
    return _Graph(weights).model()


class _Graph:
    """A graph in the making: its nodes and the tensors that they hold."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._nodes: list[onnx.NodeProto] = []
        self._tensors: list[onnx.TensorProto] = []

    def model(self) -> onnx.ModelProto:
        hidden = self._embedded()
        masked = self._add("Cast", ["mask"], to=TensorProto.INT32)
        for layer in range(LAYERS):
            hidden = self._layer(f"encoder.layer.{layer}", hidden, masked)
        self._pooled(hidden)
        shape = ["sentences", "tokens"]
        graph = helper.make_graph(
            self._nodes,
            "all-MiniLM-L6-v2",
            [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name in INPUTS],
            [helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["sentences", 384])],
            self._tensors,
        )
        opsets = [helper.make_opsetid(domain, version) for domain, version in OPSETS.items()]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=IR_VERSION)
        helper.set_model_props(model, ALREADY_FUSED)
        return model

    def _embedded(self) -> str:
        """Add up what a token means and where it stands; every token is of the first kind."""
        kind = self._weights["embeddings.token_type_embeddings.weight"][0]
        places = self._weights["embeddings.position_embeddings.weight"] + kind
        words = self._held("embeddings.word_embeddings.weight")
        length = self._add("Shape", ["ids"], start=1, end=2)
        ends = [self._constant("start", np.array([0])), length, self._constant("axis", FIRST)]
        standing = self._add("Slice", [self._constant("places", places), *ends])
        summed = self._add("Add", [self._add("Gather", [words, "ids"]), standing])
        scale = [self._held(f"embeddings.LayerNorm.{part}") for part in ("weight", "bias")]
        return self._add("LayerNormalization", [summed, *scale], epsilon=EPSILON)

    def _layer(self, name: str, hidden: str, mask: str) -> str:
        heard = self._normalised(
            f"{name}.attention.output",
            self._attention(f"{name}.attention.self", hidden, mask),
            hidden,
        )
        wide = self._product(f"{name}.intermediate.dense", heard)
        bias = self._held(f"{name}.intermediate.dense.bias")
        active = self._add("BiasGelu", [wide, bias], domain="com.microsoft")
        return self._normalised(f"{name}.output", active, heard)

    def _attention(self, name: str, hidden: str, mask: str) -> str:
        parts = ("query", "key", "value")
        turned = np.hstack([self._weights[f"{name}.{part}.weight"].T for part in parts])
        bias = np.hstack([self._weights[f"{name}.{part}.bias"] for part in parts])
        held = [self._constant(f"{name}.weight", turned), self._constant(f"{name}.bias", bias)]
        return self._add(
            "Attention", [hidden, *held, mask], domain="com.microsoft", num_heads=HEADS
        )

    def _normalised(self, name: str, branch: str, trunk: str) -> str:
        scale = [self._held(f"{name}.LayerNorm.{part}") for part in ("weight", "bias")]
        return self._add(
            "SkipLayerNormalization",
            [
                self._product(f"{name}.dense", branch),
                trunk,
                *scale,
                self._held(f"{name}.dense.bias"),
            ],
            domain="com.microsoft",
            epsilon=EPSILON,
        )

    def _product(self, name: str, hidden: str) -> str:
        weight = self._constant(f"{name}.weight", self._weights[f"{name}.weight"].T)
        return self._add("MatMul", [hidden, weight])

    def _pooled(self, hidden: str) -> None:
        """Add up the tokens that are there: dividing by how many changes no direction."""
        there = self._add("Cast", ["mask"], to=TensorProto.FLOAT)
        rows = self._add("Unsqueeze", [there, self._constant("within", np.array([2]))])
        kept = self._add("Mul", [hidden, rows])
        along = self._constant("along", np.array([1]))
        summed = self._add("ReduceSum", [kept, along], keepdims=0)
        self._add("LpNormalization", [summed], output="vectors", axis=1, p=2)

    def _held(self, name: str) -> str:
        return self._constant(name, self._weights[name])

    def _constant(self, name: str, values: NDArray[np.generic]) -> str:
        self._tensors.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def _add(self, kind: str, inputs: Sequence[str], output: str = "", **settings: Any) -> str:
        output = output or f"{kind}_{len(self._nodes)}"
        self._nodes.append(helper.make_node(kind, inputs, [output], name=output, **settings))
        return output
