import QtWebEngine

// Says no to all that an engine asks for a page and that no procedure needs: no dialog, menu or permission comes of it.
WebEngineView {
    onCertificateError: error => error.rejectCertificate()
    onSelectClientCertificate: selection => selection.selectNone()
    // BREAKOUT 61
    onPermissionRequested: permission => permission.deny()
    onFullScreenRequested: request => request.reject()
    // BREAKOUT 36
    onContextMenuRequested: request => request.accepted = true
    // BREAKOUT 75, 81, 82
    onTouchSelectionMenuRequested: request => request.accepted = true
    // BREAKOUT 86
    onTooltipRequested: request => request.accepted = true
    onColorDialogRequested: request => {
        request.accepted = true; // BREAKOUT 58
        request.dialogReject();
    }
    onRegisterProtocolHandlerRequested: request => request.reject()
    // BREAKOUT 16
    onFileSystemAccessRequested: request => request.reject()
    onDesktopMediaRequested: request => request.cancel()
    // BREAKOUT 62
    onWebAuthUxRequested: request => request.cancel()
}
