/** Sounds of the room, made here: a file could not be fetched without a network. */

const tones = {
  /** Time is up: three high tones. */
  done: [880, 880, 880],
  /** Stop: a falling, low one, not to be taken for the other. */
  alarm: [440, 330, 220, 440, 330, 220],
  /** A code was read. */
  read: [1200],
} as const;

let context: AudioContext | null = null;

/** Plays where the browser lets it; a room without sound still shows everything. */
export function beep(tone: keyof typeof tones): void {
  try {
    context ??= new AudioContext();
    const start = context.currentTime;
    tones[tone].forEach((hertz, i) => {
      if (context === null) return;
      const oscillator = context.createOscillator();
      const volume = context.createGain();
      oscillator.frequency.value = hertz;
      volume.gain.value = 0.2;
      oscillator.connect(volume).connect(context.destination);
      oscillator.start(start + i * 0.35);
      oscillator.stop(start + i * 0.35 + 0.22);
    });
  } catch {
    context = null;
  }
}
