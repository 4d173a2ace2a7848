"""Every screen, dialog and state of the window, each driven to from the start, over the sample world.

The window is the real one, its desks are copies of the sample desks, its time stands still. Who looks at the scenes
(`bench.screens` takes pictures, `bench.a11y` walks them) only needs `ALL`, a `Studio` and a `Look`.
"""

from bench.scenes import approvals, around, case, cases, dues, following, front, home, newness, printing, record, sync
from bench.scenes.scene import Scene

ALL: tuple[Scene, ...] = (
    *front.SCENES,
    *home.SCENES,
    *record.SCENES,
    *printing.SCENES,
    *cases.SCENES,
    *case.SCENES,
    *dues.SCENES,
    *following.SCENES,
    *newness.SCENES,
    *approvals.SCENES,
    *sync.SCENES,
    *around.SCENES,
)
"""Every scene, in the order of a day."""
