"""What a PDF file says of itself as archives and readers look for it (XMP, ISO 16684-1).

The same as in the file's information dictionary: title, author, language, time. No claim to be an
archive file (PDF/A) is made: the pages carried over are the senders', with whatever is in them.
"""

from __future__ import annotations

from datetime import datetime
from xml.sax.saxutils import escape

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>da-DK</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>hoering</xmp:CreatorTool>
<xmp:CreateDate>{when}</xmp:CreateDate>
<xmp:ModifyDate>{when}</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def described(title: str, author: str, when: datetime) -> bytes:
    """The packet in UTF-8, without room for other programs to write in."""
    stamp = when.strftime("%Y-%m-%dT%H:%M:%SZ")
    return _PACKET.format(title=escape(title), author=escape(author), when=stamp).encode()
