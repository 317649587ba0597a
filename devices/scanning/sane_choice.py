"""Which of the devices that SANE lists is the kiosk's scanner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from devices.scanning.api import FoundScanner
from devices.scanning.sane_device import SaneDevice, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# One machine, by all its entries in SANE's list, the preferred one first.
Machine = tuple[SaneDevice, ...]


@dataclass(frozen=True, slots=True)
class DeviceChoice:
    """What the operator wrote of his scanner; all empty: the one that is found.

    ``name`` is SANE's device name; one with a USB number changes with the cable. ``vendor``, ``model`` (whole
    words of what SANE says, whatever their case and signs) and ``serial`` are the stable identity.
    """

    name: str = ""
    vendor: str = ""
    model: str = ""
    serial: str = ""

    @property
    def has_identity(self) -> bool:
        """Tell whether more than a name is known."""
        return bool(self.vendor or self.model or self.serial)

    def names(self, device: SaneDevice) -> bool:
        """Tell whether the name is that of ``device``, whatever number SANE counts it by today."""
        return bool(self.name) and device.stable_name == self._named.stable_name

    @property
    def hangs_here(self) -> bool:
        """Tell whether the name is that of a device on this computer."""
        return bool(self.name) and self._named.is_local

    @property
    def _named(self) -> SaneDevice:
        return SaneDevice(self.name, "", "", "")

    def fits(self, device: SaneDevice) -> bool:
        """Tell whether vendor, model and serial are those of ``device``, as far as they were written."""
        if self.serial and self.serial.casefold() != device.serial.casefold():
            return False
        return all(device.says(words_of(text)) for text in (self.vendor, self.model))


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is to be opened, in this order, until one opens; ``substitutes`` are not what was configured.

    Where both are empty ``why`` tells the reason.
    """

    entries: tuple[SaneDevice, ...] = ()
    substitutes: tuple[SaneDevice, ...] = ()
    why: str = ""

    @property
    def in_turn(self) -> tuple[SaneDevice, ...]:
        """All of them, in the order in which they are tried."""
        return self.entries + self.substitutes

    @property
    def first(self) -> SaneDevice | None:
        """The one that is tried first."""
        return next(iter(self.in_turn), None)


def choose(listed: Iterable[SaneDevice], choice: DeviceChoice) -> Chosen:
    """Choose by exact name, else by identity, else what hangs on this computer.

    A scanner of the network is never guessed: it may be another office's, with another person's paper on its
    glass. It is taken by its name or its serial number alone, for a fleet has many of one model. Once
    something is configured, only a scanner that hangs on this computer may stand in for it, and only when
    there is no other, so that nobody has to know on which glass to lay his paper. Exact names outdo identity,
    unless both are configured and contradict each other: a USB number may have gone to another machine.
    Webcams, which SANE lists beside scanners, are taken only when named.
    """
    listed = list(listed)
    everything = machines(device for device in listed if not device.is_webcam)
    local = [machine for machine in everything if machine[0].is_local]
    if not choice.name and not choice.has_identity:
        return Chosen(_by_its_link(local[0])) if local else Chosen(why=_why_none(everything, "to take"))
    exact = [device for device in listed if choice.names(device) and choice.fits(device)]
    if exact:
        return Chosen(tuple(exact))
    fitting = _fitting(everything, choice)
    substitutes = _by_its_link(local[0]) if len(local) == 1 and not fitting.entries else ()
    unlisted = _unlisted(listed, choice, has_others=bool(fitting.entries or substitutes))
    return Chosen(unlisted + fitting.entries, substitutes, fitting.why)


def machines(devices: Iterable[SaneDevice]) -> list[Machine]:
    """Gather the entries of each machine; machines and entries in order of preference."""
    groups: list[list[SaneDevice]] = []
    for device in sorted(devices, key=_preference):
        for group in groups:
            if all(_is_same_machine(device, other) for other in group):
                group.append(device)
                break
        else:
            groups.append([device])
    return [tuple(group) for group in groups]


def found_scanners(devices: Iterable[SaneDevice]) -> tuple[FoundScanner, ...]:
    """Say of each machine once what an operator may want to configure it by."""
    scanners = [device for device in devices if not device.is_webcam]
    return tuple(
        FoundScanner(
            title=machine[0].title,
            serial=next((device.serial for device in machine if device.serial), ""),
            is_local=machine[0].is_local,
            names=tuple(device.name for device in machine),
        )
        for machine in machines(scanners)
    )


def _preference(device: SaneDevice) -> tuple[object, ...]:
    return (not device.is_local, device.rank, device.serial, device.name)


def _is_same_machine(one: SaneDevice, other: SaneDevice) -> bool:
    """Tell whether two entries are one machine, told by two backends or by USB and network.

    On one link two of one backend, or of two addresses, are two machines. A machine by USB and one of its
    model by network pass for one: their serial numbers are of two kinds and prove nothing.
    """
    if one.is_local == other.is_local:
        has_two_hosts = bool(one.host and other.host) and one.host != other.host and not one.is_local
        if one.backend == other.backend or has_two_hosts:
            return False
    if one.serial and one.serial.casefold() == other.serial.casefold():
        return True
    less, more = sorted((one, other), key=lambda device: len(device.words))
    # A maker alone, or "Flatbed", is no model.
    return any(map(_has_digit, less.words)) and more.says(less.words)


def _fitting(everything: Iterable[Machine], choice: DeviceChoice) -> Chosen:
    """Give the machine of which an entry has the configured identity, by all its entries on that link."""
    if not choice.has_identity:
        return Chosen(why=_why_none((), "that fits"))
    links = [_on_link(machine, is_local=is_local) for is_local in (True, False) for machine in everything]
    fits = [entries for entries in links if any(map(choice.fits, entries))]
    at_hand = [entries for entries in fits if entries[0].is_local]
    far = fits[len(at_hand) :]
    if at_hand:
        return Chosen(at_hand[0])
    if len(far) == 1 and choice.serial and not choice.hangs_here:
        return Chosen(far[0])
    return Chosen(why=_why_none(far, "that fits"))


def _why_none(far: Sequence[Machine], what: str) -> str:
    """Say why no scanner is taken, though `far` are in the network."""
    if far:
        return f"no scanner {what} on this computer, {len(far)} in the network: name one by device or serial"
    return f"no scanner {what} is listed"


def _by_its_link(machine: Machine) -> tuple[SaneDevice, ...]:
    """Leave out the network entries of a machine at hand: another one of the model may be behind them."""
    return _on_link(machine, is_local=machine[0].is_local)


def _on_link(machine: Machine, *, is_local: bool) -> tuple[SaneDevice, ...]:
    return tuple(device for device in machine if device.is_local == is_local)


def _unlisted(
    listed: Sequence[SaneDevice], choice: DeviceChoice, *, has_others: bool
) -> tuple[SaneDevice, ...]:
    """Give the configured name as an entry, if it is worth a trial although SANE does not list it.

    Devices of the network may be named without being discovered (eSCL by address, saned). A USB number that
    is gone is an old one where something else is there to be taken.
    """
    if not choice.name or any(map(choice.names, listed)):
        return ()
    device = SaneDevice(choice.name, choice.vendor, choice.model, "", is_listed=False)
    return () if has_others and device.has_usb_number else (device,)


def _has_digit(word: str) -> bool:
    return any(sign.isdigit() for sign in word)
