//! The place for the value of one setting, whatever its type.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A place for a value that may be missing, and that stands in files as JSON.
pub(super) trait Slot {
    /// Takes over a value, and returns whether it is one of this setting.
    fn take(&mut self, value: &Value) -> bool;
    /// The value as JSON. `None` if there is none.
    fn value(&self) -> Option<Value>;
    /// Forgets the value.
    fn clear(&mut self);
}

impl<T: Serialize + DeserializeOwned> Slot for Option<T> {
    fn take(&mut self, value: &Value) -> bool {
        let taken = T::deserialize(value).ok();
        let is_taken = taken.is_some();
        if is_taken {
            *self = taken;
        }
        is_taken
    }

    fn value(&self) -> Option<Value> {
        self.as_ref().and_then(|value| serde_json::to_value(value).ok())
    }

    fn clear(&mut self) {
        *self = None;
    }
}
