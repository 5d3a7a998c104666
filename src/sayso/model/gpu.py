"""The shipped network on a GPU, by onnxruntime's CUDA provider (the extra `gpu`).

That provider has no 8-bit products: the weights become 32-bit floats as the model is loaded. They
are the same weights; scores differ by what 8 bits cost the products on the processor.
"""

from __future__ import annotations

from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from sayso.errors import ModelError
from sayso.model.model import OnnxSession

PROVIDER = "CUDAExecutionProvider"
INSTALL = (
    "pip install 'sayso[gpu]', then pip install --force-reinstall --no-deps onnxruntime-gpu"
    " (it takes the place of onnxruntime)"
)


class GpuSession(OnnxSession):
    """onnxruntime on the first GPU. Raises `ModelError` where there is none that it can use."""

    def __init__(self, path: Path) -> None:
        import onnxruntime

        if PROVIDER not in onnxruntime.get_available_providers():
            raise ModelError(f"this onnxruntime cannot use a GPU: {INSTALL}")
        with redirect_stdout(StringIO()):  # it prints what it does not find; the check is below
            onnxruntime.preload_dlls()
            super().__init__(path, in_floats(path), PROVIDER)
        if PROVIDER not in self._session.get_providers():
            raise ModelError(
                "no GPU was found that CUDA can use, or CUDA's libraries do not load: read without"
            )


def in_floats(path: Path) -> bytes:
    """The 8-bit model in a file as one that computes in 32-bit floats. Raises `ModelError`."""
    try:
        import onnx
    except ImportError as error:
        raise ModelError(f"onnx is not installed: {INSTALL}") from error
    try:
        model = onnx.load(path)
    except Exception as error:  # protobuf's errors have no base that onnx names
        raise ModelError(f"{path}: not a model that can be read; install Sayso again") from error
    weights = {weight.name: weight for weight in model.graph.initializer}
    nodes = []
    for node in model.graph.node:
        if node.op_type != "DynamicQuantizeMatMul":
            nodes.append(node)
            continue
        x, weight, scale, zero, bias = node.input
        rounded, step = (onnx.numpy_helper.to_array(weights[name]) for name in (weight, scale))
        weights[weight] = onnx.numpy_helper.from_array(rounded * step, weight)
        weights.pop(scale, None)
        weights.pop(zero, None)
        product = f"{node.name}.product"
        nodes.append(onnx.helper.make_node("MatMul", [x, weight], [product], product))
        nodes.append(onnx.helper.make_node("Add", [product, bias], node.output, node.name))
    del model.graph.node[:], model.graph.initializer[:]
    model.graph.node.extend(nodes)
    model.graph.initializer.extend(weights.values())
    return bytes(model.SerializeToString())
