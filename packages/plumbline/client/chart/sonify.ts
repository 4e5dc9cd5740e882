/** Sonification: a series as tones, one for each row. Rows without a value are silent. */

/** Milliseconds from tone to tone. */
const interval = 260;

/** Stops the series that is playing: only one plays at a time. */
let stopCurrent = () => {};

/**
 * @param pitches in hertz, in the order in which they are played
 * @param onTone gets the position of the tone that starts
 * @param onEnd is called after the last tone, or when another series starts
 * @returns stops the series
 */
export function playSeries(pitches: (number | null)[], onTone: (i: number) => void, onEnd: () => void): () => void {
  stopCurrent();
  stopCurrent = onEnd;
  const audio = new AudioContext();
  let next = 0;
  const timer = setInterval(() => {
    if (next === pitches.length) return onEnd();
    const pitch = pitches[next]!;
    onTone(next++);
    if (pitch) playTone(audio, pitch);
  }, interval);
  return () => {
    clearInterval(timer);
    void audio.close();
  };
}

function playTone(audio: AudioContext, frequency: number): void {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  const [start, end] = [audio.currentTime, audio.currentTime + interval / 1000];
  tone.type = 'triangle';
  tone.frequency.value = frequency;
  // Fades in and out to avoid clicks.
  volume.gain.setValueAtTime(0.001, start);
  volume.gain.exponentialRampToValueAtTime(0.25, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, end);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(end);
}
