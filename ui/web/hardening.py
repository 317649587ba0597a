"""Takes from a browser profile everything that could outlive the session or lead out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWebEngineCore import QWebEngineSettings
from PySide6.QtWebEngineQuick import QQuickWebEngineProfile

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QObject

    from ui.web.interceptor import Interceptor

# A cache in memory dies with the process; 64 MB hold the busiest portal's scripts several times over.
_CACHE_BYTES = 64 * 1024 * 1024


_SETTINGS: Final = {
    "errorPageEnabled": False,  # BREAKOUT 24: our own error screens, without links
    "pluginsEnabled": False,
    "pdfViewerEnabled": False,  # BREAKOUT 87: a PDF becomes a download, and opens in the kiosk's viewer
    "fullScreenSupportEnabled": False,  # BREAKOUT 36
    "javascriptCanOpenWindows": False,  # BREAKOUT 27: one touch, one window; none by itself
    "screenCaptureEnabled": False,  # BREAKOUT 62
    "navigateOnDropEnabled": False,  # BREAKOUT 85
    "localContentCanAccessFileUrls": False,
    "localContentCanAccessRemoteUrls": False,
    "allowRunningInsecureContent": False,
    "hyperlinkAuditingEnabled": False,
    "autoLoadIconsForPage": False,
    "javascriptCanAccessClipboard": False,  # BREAKOUT 89
    "javascriptCanPaste": False,
    "unknownUrlSchemePolicy": QWebEngineSettings.UnknownUrlSchemePolicy.DisallowUnknownUrlSchemes.value,
    "webRTCPublicInterfacesOnly": True,
    "backForwardCacheEnabled": False,
    "printElementBackgrounds": True,
}


def harden_page(settings: QObject) -> None:
    """Close what a page could open. Raises AttributeError for a setting that this Qt does not have."""
    for name, value in _SETTINGS.items():
        if not settings.setProperty(name, value):
            raise AttributeError(f"the web engine has no setting {name}")


def harden(profile: QQuickWebEngineProfile, interceptor: Interceptor, downloads: Path, language: str) -> None:
    """Keep the profile off the record and watched. Raises RuntimeError for one that writes to disk."""
    if not profile.isOffTheRecord():
        raise RuntimeError("the browser's profile must be off the record")
    profile.setHttpCacheType(QQuickWebEngineProfile.HttpCacheType.MemoryHttpCache)
    profile.setHttpCacheMaximumSize(_CACHE_BYTES)
    profile.setPersistentCookiesPolicy(QQuickWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies)
    profile.setPersistentPermissionsPolicy(
        QQuickWebEngineProfile.PersistentPermissionsPolicy.AskEveryTime  # and every question is answered no
    )
    profile.setSpellCheckEnabled(False)  # BREAKOUT 60: no dictionary to add a word to
    profile.setPushServiceEnabled(False)
    profile.setDownloadPath(str(downloads))
    profile.setHttpAcceptLanguage(accept_language(language))
    profile.setUrlRequestInterceptor(interceptor)


def accept_language(language: str) -> str:
    """Return the Accept-Language header: the visitor's language first, then French."""
    return "fr-FR,fr;q=0.9" if language == "fr" else f"{language},fr-FR;q=0.8,fr;q=0.7"
