"""The records that every stage speaks in: frozen, slotted, standard library only.

Offsets are character offsets into `Document.text`; pages count from 1; boxes are in points
from the top left corner of the page. Vectors never enter a record.
"""

from hoering.domain.analysis import (
    DOUBTFUL,
    NO_RESPONSE,
    UNCHANGED_DRAFT,
    Alarm,
    Analysis,
    Answer,
    Edit,
    Finding,
    Link,
    Linking,
    Mention,
    Near,
    Note,
    Position,
    Recall,
    Reviewed,
    RoundFacts,
    Theme,
    Theming,
)
from hoering.domain.kinds import (
    ANNOTATIONS,
    MARGINS,
    AlarmKind,
    Basis,
    BlockKind,
    ChangeKind,
    Direction,
    EditState,
    Outcome,
    Reason,
    ReferenceKind,
    RemarkKind,
    RequestKind,
    SenderKind,
    SequelKind,
    ZoneKind,
)
from hoering.domain.personal import (
    BY_PEOPLE,
    DatumKey,
    PersonalDatum,
    PersonalKind,
    Settled,
    Verdict,
    Where,
)
from hoering.domain.policies import (
    Change,
    Paragraph,
    Policy,
    Section,
    titled,
)
from hoering.domain.responses import (
    Reference,
    Remark,
    Request,
    Response,
    Sequel,
    Source,
    Splitting,
    Zone,
    is_bystander,
    normalised,
    remark_id,
    response_keys,
    sender_key,
    source_name,
    told_words,
)
from hoering.domain.text import (
    Block,
    Box,
    Document,
    MailHeader,
    Page,
    Pointer,
    SeenPicture,
    Span,
    Word,
)
from hoering.domain.values import (
    ADDED,
    DELETED,
    MERGED,
    NOT_SEEN,
    SEPARATOR,
    SPLIT,
    STRUCTURAL,
    names_in,
    one_value,
    parts_of,
    values_of,
)
