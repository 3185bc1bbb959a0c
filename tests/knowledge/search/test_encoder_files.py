import shutil

import pytest

from knowledge.search.encoder_files import EncoderUnavailableError, ensure_encoder, packaged


@pytest.fixture
def said():
    return []


def test_an_encoder_that_is_there_is_left_alone(encoder_folder, said):
    before = (encoder_folder / "model.onnx").stat().st_mtime_ns

    ensure_encoder(encoder_folder, say=said.append)

    assert said == []
    assert (encoder_folder / "model.onnx").stat().st_mtime_ns == before


def test_an_encoder_found_elsewhere_is_copied(encoder_folder, tmp_path, said):
    made = ensure_encoder(
        tmp_path / "home" / "encoder", elsewhere=[encoder_folder], say=said.append
    )

    assert said == ["Copying the sentence encoder"]
    assert (made / "model.onnx").read_bytes() == (encoder_folder / "model.onnx").read_bytes()


def test_half_an_encoder_is_made_anew(encoder_folder, tmp_path):
    (tmp_path / "encoder").mkdir()
    (tmp_path / "encoder" / "model.onnx").write_bytes(b"half")

    made = ensure_encoder(tmp_path / "encoder", elsewhere=[encoder_folder])

    assert (made / "tokenizer.json").is_file()
    assert (made / "model.onnx").stat().st_size > 20_000_000


def test_a_folder_of_ones_own_gives_the_same_encoder(encoder_folder, tmp_path, said):
    shutil.copytree(packaged(), tmp_path / "weights")

    made = ensure_encoder(tmp_path / "encoder", tmp_path / "weights", say=said.append)

    assert said == ["Building the sentence encoder"]
    assert (made / "model.onnx").read_bytes() == (encoder_folder / "model.onnx").read_bytes()


def test_a_folder_without_weights_is_named(tmp_path):
    with pytest.raises(EncoderUnavailableError, match=r"model\.safetensors.*CAIRN_ENCODER"):
        ensure_encoder(tmp_path / "encoder", tmp_path)
