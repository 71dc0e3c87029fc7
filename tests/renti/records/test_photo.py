import base64
import pickle

from hypothesis import given
from hypothesis import strategies as st

from renti.records.photo import Photo
from tests.generated_people import JPEG


@given(st.binary(max_size=300))
def test_base64_and_bytes_are_one_photo(data):
    text = base64.b64encode(data)
    lazy = Photo.of_base64(b"<a>" + text + b"</a>", 3, 3 + len(text))
    assert lazy == Photo(data=data)
    assert hash(lazy) == hash(Photo(data=data))
    assert lazy.intact
    assert lazy.base64 == Photo(data=data).base64
    assert lazy.head == data[:72]
    assert pickle.loads(pickle.dumps(lazy)) == lazy


def test_different_images_are_different_photos():
    assert Photo(data=JPEG) != Photo(data=JPEG + b"x")
    assert Photo(data=JPEG) != JPEG


@given(st.binary(max_size=100))
def test_damaged_base64_gives_what_can_be_decoded_and_never_raises(text):
    photo = Photo.of_base64(text)
    assert isinstance(photo.data, bytes)
    assert isinstance(photo.head, bytes)
    if not photo.intact:
        assert Photo(data=photo.data).intact


def test_damage_is_told():
    text = base64.b64encode(JPEG)
    assert Photo.of_base64(b" \n" + text + b"\n").intact
    assert not Photo.of_base64(text[:-1]).intact
    assert not Photo.of_base64(b"&lt;" + text).intact
