"""View-models: what is on the screen, for QML. One module each; all are made by `ui.app`."""
