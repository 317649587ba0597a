"""Reads the operator's TOML file: all errors at once, each with its path."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from pydantic import ValidationError

from kiosk.config import KioskConfig
from kiosk.errors import ConfigError, ConfigFault
from kiosk.models import describe_errors, key_names, parse_document
from kiosk.network.check import network_faults

if TYPE_CHECKING:
    from pathlib import Path


def load_config(path: Path) -> KioskConfig:
    """Read and check a configuration file. Raises `ConfigError` with every fault that can be told at once."""
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        fault = ConfigFault("(file)", f"cannot be read: {error.strerror}")
        raise ConfigError(str(path), (fault,)) from error
    except UnicodeDecodeError as error:
        raise ConfigError(str(path), (ConfigFault("(file)", "is not UTF-8 text"),)) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(str(path), (ConfigFault("(file)", f"is not valid TOML: {error}"),)) from error
    try:
        config = parse_document(KioskConfig, document)
    except ValidationError as error:
        described = describe_errors(error, known=key_names(KioskConfig))
        raise ConfigError(str(path), tuple(ConfigFault(*item) for item in described)) from error
    faults = _missing_files(config)
    if faults:
        raise ConfigError(str(path), faults)
    return config


def _missing_files(config: KioskConfig) -> tuple[ConfigFault, ...]:
    """Look at the folders and files that the configuration names."""
    folders = {
        f"catalogue.extra_folders[{i}]": folder for i, folder in enumerate(config.catalogue.extra_folders)
    }
    if config.display.theme_folder:
        folders["display.theme_folder"] = config.display.theme_folder
    if config.scanner.sane_config_folder:
        folders["scanner.sane_config_folder"] = config.scanner.sane_config_folder
    faults = [
        ConfigFault(key, f"no such folder: {path}") for key, path in folders.items() if not path.is_dir()
    ]
    return (*faults, *network_faults(config.network, folders.values()))
