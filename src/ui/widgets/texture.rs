//! A picture as a texture.

use std::fmt;

use egui::{ColorImage, TextureHandle, TextureOptions, Ui};

use crate::picture::Pixels;

/// The last shown picture with its key: the texture is kept as long as the key is the same.
pub(in crate::ui) struct Texture<K>(Option<(K, TextureHandle)>);

impl<K: PartialEq> Texture<K> {
    /// The texture of the pixels; `key` identifies the picture.
    pub(in crate::ui) fn of(&mut self, ui: &Ui, key: K, pixels: &Pixels) -> TextureHandle {
        if let Some((shown, texture)) = &self.0
            && *shown == key
        {
            return texture.clone();
        }
        let image = ColorImage::from_rgba_unmultiplied([pixels.width, pixels.height], &pixels.rgba);
        let texture = ui.ctx().load_texture("picture", image, TextureOptions::LINEAR);
        self.0 = Some((key, texture.clone()));
        texture
    }
}

impl<K> Default for Texture<K> {
    fn default() -> Self {
        Self(None)
    }
}

impl<K> fmt::Debug for Texture<K> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Texture").finish_non_exhaustive()
    }
}
