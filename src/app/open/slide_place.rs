//! Where a presentation is.

/// Where a presentation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct SlidePlace {
    /// The index in [`State::topics`](crate::app::State::topics).
    pub topic: usize,
    /// Which of the screens of the topic, from 0.
    pub part: usize,
}
