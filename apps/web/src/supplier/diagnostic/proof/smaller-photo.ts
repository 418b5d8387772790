/** Longest edge of a photo that is sent (portal guide S4). */
const LONGEST = 2048;
const QUALITY = 0.85;

/**
 * A photo at most 2048 pixels long, painted anew: lighter on a prepaid line, and without the place where it was taken.
 * What is no photo, or cannot be painted here, stays as it is.
 */
export async function smallerPhoto(file: File): Promise<File> {
  if (!file.type.startsWith('image/') || file.size === 0) return file;
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const blob = await painted(bitmap);
    bitmap.close();
    if (blob === null) return file;
    return new File([blob], file.name.replace(/\.[^.]*$/, '') + '.jpg', {
      type: blob.type,
      lastModified: file.lastModified,
    });
  } catch {
    return file;
  }
}

function painted(bitmap: ImageBitmap): Promise<Blob | null> {
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const paper = canvas.getContext('2d');
  if (paper === null) return Promise.resolve(null);
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}
