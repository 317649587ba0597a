"""Answers for an operator's recording: which hosts have come, and what they are proposed as."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.browsing.learning import can_be_listed
from kiosk.browsing.proposal import Proposal, propose
from kiosk.browsing.site_draft import write_draft
from kiosk.catalogue.models import SiteKind
from ui.qml_type import Property, QmlUncreatable
from ui.recording_words import detail_words, kind_words
from ui.viewmodels.host_list import HostList, HostRow
from ui.viewmodels.preferences import PreferencesViewModel
from ui.viewmodels.site import SiteViewModel
from ui.web.gate import host_of

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.browsing.recording import Recording
    from kiosk.site_recording import Beginning

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

# A page asks for dozens of hosts within a moment; a crash may take what came after the last writing.
_SETTLE_MS: Final = 300
_ALL_KINDS: Final = (None, *SiteKind)


@QmlElement
@QmlUncreatable("made by ui.recording")
class RecordingViewModel(QObject):
    """Keeps a draft of the file at all times, so that whatever ends the browser ends nothing else."""

    closedChanged = Signal()
    resourcesChanged = Signal()
    finished = Signal()

    def __init__(
        self,
        beginning: Beginning,
        recording: Recording,
        site: SiteViewModel,
        preferences: PreferencesViewModel,
        draft: Path,
        out_name: str,
    ) -> None:
        """`draft` is written anew after each change; `out_name` is the file that the operator named."""
        super().__init__()
        self._beginning = beginning
        self._recording = recording
        self._site = site
        self._preferences = preferences
        self._draft = draft
        self._out_name = out_name
        self._choices: dict[str, SiteKind | None] = {}
        self._order: dict[str, None] = {}
        self._proposals: dict[str, Proposal] = {}
        self._hosts = HostList(self)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLE_MS)
        self._settling.timeout.connect(self.save)

    @Property(SiteViewModel, constant=True)
    def site(self) -> SiteViewModel:
        """The browser, as in a visit."""
        return self._site

    @Property(PreferencesViewModel, constant=True)
    def preferences(self) -> PreferencesViewModel:
        """The look."""
        return self._preferences

    @Property(QUrl, constant=True)
    def entryUrl(self) -> QUrl:
        """Where to begin."""
        return QUrl(self._beginning.url)

    @Property(str, constant=True)
    def outName(self) -> str:
        """The file that will be written."""
        return self._out_name

    @Property(QObject, constant=True)
    def hosts(self) -> QObject:
        """The hosts of pages and frames, in the order of their coming."""
        return self._hosts

    @Property("QStringList", notify=closedChanged)
    def closed(self) -> list[str]:
        """What stayed closed."""
        return [refusal.place for refusal in self._recording.refusals]

    @Property(int, notify=resourcesChanged)
    def resourceCount(self) -> int:
        """How many hosts gave resources alone."""
        return len(self._recording.resources)

    @Slot(str, int)
    def choose(self, host: str, index: int) -> None:
        """List a host as its row's kind of this index; the first is no entry."""
        proposal = self._proposals[host]
        self._choices[host] = _kinds_of(proposal)[index]
        self.save()

    @Slot(str, result=QUrl)
    def addressTyped(self, text: str) -> QUrl:
        """Return the address that the operator opens beside the procedure; empty where it is none."""
        url = QUrl.fromUserInput(text.strip())
        if url.scheme() == "http":
            url.setScheme("https")  # what Qt takes a bare name for
        if not text.strip() or url.scheme() != "https" or not can_be_listed(host_of(url)):
            return QUrl()
        self._recording.expect_typed(host_of(url))
        return url

    @Slot(QUrl, result=str)
    def localPath(self, file: QUrl) -> str:
        """Return the path of a file that was chosen in the dialog."""
        return file.toLocalFile()

    @Slot()
    def finish(self) -> None:
        """End the recording."""
        self.save()
        self.finished.emit()

    def learn(self) -> None:
        """Note that something new was recorded; it is shown and kept within a moment."""
        if not self._settling.isActive():
            self._settling.start()

    @Slot()
    def save(self) -> None:
        """Show what is proposed now, and keep it. A draft that cannot be written raises OSError."""
        self._settling.stop()
        proposals = propose(self._recording, self._beginning.catalogue, self._choices)
        if not proposals:
            return
        self._proposals = {each.host: each for each in proposals}
        self._order.update(dict.fromkeys(self._proposals))
        self._hosts.show([_row(self._proposals[host]) for host in self._order])
        self.closedChanged.emit()
        self.resourcesChanged.emit()
        new = self._draft.with_suffix(".new")
        new.write_text(write_draft(self._recording, proposals, self._beginning.occasion), encoding="utf-8")
        new.replace(self._draft)


def _kinds_of(proposal: Proposal) -> tuple[SiteKind | None, ...]:
    """Return what a host may be listed as; the catalogue's own kind is not changed from here."""
    if proposal.known_kind is not None:
        return (None, proposal.known_kind)
    return _ALL_KINDS


def _row(proposal: Proposal) -> HostRow:
    kinds = _kinds_of(proposal)
    words = tuple(kind_words(kind) for kind in kinds)
    return HostRow(proposal.host, detail_words(proposal), words, kinds.index(proposal.kind))
