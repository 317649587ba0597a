"""Makes the files with which somebody would try the kiosk, and honest ones that know too much."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Iterable

# What no output may contain: a name, a place and a date of the sources below.
SECRET: Final = b"Dupont-Martin"
CAMERA: Final = b"Kodachrome 9000"
DATE: Final = b"2019:04:17"
TRACES: Final = (SECRET, SECRET.decode().encode("utf-16-be"), CAMERA, DATE, b"Exif", b"http://", b"xpacket")


def photo(kind: str = "JPEG", size: tuple[int, int] = (640, 480), orientation: int = 6) -> bytes:
    """A picture whose left third is red, with a camera's name, its place and a date."""
    image = Image.new("RGB", size, "white")
    image.paste((200, 0, 0), (0, 0, size[0] // 3, size[1]))
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = CAMERA.decode()
    exif[0x013B] = SECRET.decode()
    exif[0x0132] = f"{DATE.decode()} 10:11:12"
    exif.get_ifd(0x8825).update({1: "N", 2: (45.0, 46.0, 47.0), 3: "E", 4: (3.0, 4.0, 5.0)})
    made = BytesIO()
    options = {"comment": SECRET} if kind == "JPEG" else {}
    image.save(made, kind, exif=exif.tobytes(), **options)
    return made.getvalue()


def png_header(width: int, height: int, body: bytes = b"") -> bytes:
    """A PNG of any claimed size, in colour, with `body` as its packed pixels."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunks(((b"IHDR", head), (b"IDAT", body), (b"IEND", b""))))


def _chunks(parts: Iterable[tuple[bytes, bytes]]) -> Iterable[bytes]:
    for name, body in parts:
        yield struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png_text_bomb() -> bytes:
    """A small picture with a text that unpacks to 200 MB."""
    good = photo("PNG", (20, 20))
    text = b"Comment\x00\x00" + zlib.compress(bytes(200_000_000), 1)
    return good[:33] + b"".join(_chunks([(b"zTXt", text)])) + good[33:]


def page(pdf: pikepdf.Pdf, content: bytes = b"0 0 1 rg 100 100 200 200 re f") -> Dictionary:
    """Add an A4 page that shows a blue square."""
    added = pdf.add_blank_page(page_size=(595, 842))
    added.obj.Contents = pdf.make_stream(content)
    return added.obj


def saved(pdf: pikepdf.Pdf, **options: object) -> bytes:
    made = BytesIO()
    pdf.save(made, **options)  # type: ignore[arg-type] # handed through
    return made.getvalue()


def plain_pdf(pages: int = 1) -> bytes:
    pdf = pikepdf.new()
    for _ in range(pages):
        page(pdf)
    return saved(pdf)


def busy_pdf() -> bytes:
    """Everything that a PDF can do or tell beside showing its page."""
    pdf = pikepdf.new()
    sheet = page(pdf)
    secret = String(SECRET.decode())
    script = Dictionary(S=Name.JavaScript, JS=String(f"app.launchURL('http://{SECRET.decode()}')"))
    link = Dictionary(S=Name.URI, URI=String(f"http://example.org/{SECRET.decode()}"))
    launch = Dictionary(S=Name.Launch, F=String("/bin/sh"))
    attached = Dictionary(
        Type=Name.Filespec, F=secret, EF=Dictionary(F=pdf.make_stream(SECRET, {"/Type": Name.EmbeddedFile}))
    )
    look = pdf.make_stream(
        b"1 0 0 rg 0 0 100 50 re f", {"/Subtype": Name.Form, "/BBox": Array([0, 0, 100, 50])}
    )
    field = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=secret, V=secret, F=4,
            Rect=Array([300, 600, 400, 650]), AP=Dictionary(N=look), A=script, AA=Dictionary(K=script),
        )
    )  # fmt: skip
    sheet.Annots = Array(
        [
            field,
            Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 595, 842]), A=link),
            Dictionary(Type=Name.Annot, Subtype=Name.FileAttachment, Rect=Array([0, 0, 9, 9]), FS=attached),
        ]
    )
    sheet.AA = Dictionary(O=launch)
    sheet.PieceInfo = Dictionary(Editor=Dictionary(Private=secret))
    sheet.LastModified = secret
    sheet.Metadata = pdf.make_stream(b"<?xpacket " + SECRET)
    sheet.Resources = Dictionary(
        XObject=Dictionary(Im0=_jpeg_object(pdf)), Properties=Dictionary(MC0=Dictionary(Author=secret))
    )
    sheet.Contents = pdf.make_stream(b"q 200 0 0 150 100 100 cm /Im0 Do Q")
    pdf.Root.OpenAction = script
    pdf.Root.AA = Dictionary(WC=script)
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]), XFA=pdf.make_stream(b"<xdp>" + SECRET))
    pdf.Root.Names = Dictionary(
        JavaScript=Dictionary(Names=Array([String("a"), script])),
        EmbeddedFiles=Dictionary(Names=Array([secret, attached])),
    )
    pdf.Root.Metadata = pdf.make_stream(b"<?xpacket " + SECRET)
    pdf.Root.Lang = secret
    pdf.docinfo = pdf.make_indirect(Dictionary(Author=secret, Producer=secret, CreationDate=secret))
    return saved(pdf)


def _jpeg_object(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.make_stream(
        photo(),
        Dictionary(
            Type=Name.XObject, Subtype=Name.Image, Width=640, Height=480, BitsPerComponent=8,
            ColorSpace=Name.DeviceRGB, Filter=Name.DCTDecode,
        ),
    )  # fmt: skip


def locked_pdf() -> bytes:
    pdf = pikepdf.new()
    page(pdf)
    return saved(pdf, encryption=pikepdf.Encryption(user="secret", owner="secret"))


def layered_pdf() -> bytes:
    """A page with a layer that is switched off."""
    pdf = pikepdf.new()
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("hidden")))
    sheet = page(pdf, b"/OC /MC0 BDC 0 0 1 rg 0 0 595 842 re f EMC")
    sheet.Resources = Dictionary(Properties=Dictionary(MC0=layer))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
    return saved(pdf)


def stream_bomb(times: int = 1) -> bytes:
    """A page whose content is nought 200 million times, packed `times` over."""
    packed = zlib.compress(bytes(200_000_000), 1)
    for _ in range(times - 1):
        packed = zlib.compress(packed, 9)
    pdf = pikepdf.new()
    sheet = page(pdf)
    sheet.Contents = pdf.make_stream(packed, Dictionary(Filter=Array([Name.FlateDecode] * times)))
    return saved(pdf, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)


def written(*objects: bytes) -> bytes:
    """A PDF with these as its objects 1, 2, 3 …, the first its catalogue; the table of places is right."""
    made = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + b"trailer <</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, table)


def object_stream_bomb() -> bytes:
    """Its catalogue lies in a stream of objects that unpacks to a gigabyte."""
    packed = zlib.compressobj(1)
    body = packed.compress(b"1 0 <</Type/Catalog/Pages 2 0 R>>")
    for _ in range(10):
        body += packed.compress(bytes(100_000_000))
    body += packed.flush()
    head = b"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>" % len(body)
    rows = bytes([0, 0, 0, 0, 2, 0, 3, 0, 2, 0, 0, 0, 1, 0, 9, 0])
    made = b"%PDF-1.7\n3 0 obj\n" + head + b"stream\n" + body + b"\nendstream endobj\n"
    place = len(made)
    table = b"<</Type/XRef/Size 4/W[1 2 1]/Root 1 0 R/Length %d>>" % len(rows)
    return (
        made
        + b"4 0 obj\n"
        + table
        + b"stream\n"
        + rows
        + b"\nendstream endobj\nstartxref\n%d\n%%%%EOF" % place
    )


def looped_pages() -> bytes:
    """A tree of pages that is its own child."""
    return written(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 2/Kids[2 0 R 3 0 R]/Parent 2 0 R>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
    )


def looped_forms() -> bytes:
    """A page that draws a form which draws itself."""
    content = b"/F Do"
    form = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 4 0 R>>>>/Length 5>>"
    return written(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</XObject<</F 4 0 R>>>>>>",
        form + b"stream\n" + content + b"\nendstream",
        b"<</Length 5>>stream\n" + content + b"\nendstream",
    )


def nested_arrays() -> bytes:
    """A page with an array in an array, a hundred thousand deep."""
    deep = b"[" * 100_000 + b"]" * 100_000
    return written(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Group<</X " + deep + b">>>>",
    )
