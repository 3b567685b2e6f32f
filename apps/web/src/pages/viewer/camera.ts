/** The view of a picture: how much it is enlarged and which part is in the middle. Pure; the stage draws it. */

/** A size or a place, px of the picture or of the stage as said. */
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Camera {
  /** 1 shows the whole picture. */
  readonly zoom: number;
  /** Picture's point in the middle of the stage, px of the picture. */
  readonly middle: Place;
}

export const greatestZoom = 40;

/** Stage px per picture px at zoom 1: the whole picture fits. */
export function fitScale(picture: Size, stage: Size): number {
  return Math.min(stage.width / picture.width, stage.height / picture.height);
}

export const wholePicture = (picture: Size): Camera => ({
  zoom: 1,
  middle: { x: picture.width / 2, y: picture.height / 2 },
});

/** Place on the stage of a point of the picture. */
export function toStage(point: Place, camera: Camera, picture: Size, stage: Size): Place {
  const scale = fitScale(picture, stage) * camera.zoom;
  return {
    x: stage.width / 2 + (point.x - camera.middle.x) * scale,
    y: stage.height / 2 + (point.y - camera.middle.y) * scale,
  };
}

/** Point of the picture under a place on the stage. */
export function toPicture(place: Place, camera: Camera, picture: Size, stage: Size): Place {
  const scale = fitScale(picture, stage) * camera.zoom;
  return {
    x: camera.middle.x + (place.x - stage.width / 2) / scale,
    y: camera.middle.y + (place.y - stage.height / 2) / scale,
  };
}

/** The camera with its zoom within limits and the stage filled by the picture as far as it reaches. */
export function kept(camera: Camera, picture: Size, stage: Size): Camera {
  const zoom = Math.min(greatestZoom, Math.max(1, camera.zoom));
  const scale = fitScale(picture, stage) * zoom;
  return {
    zoom,
    middle: {
      x: within(camera.middle.x, picture.width, stage.width / scale),
      y: within(camera.middle.y, picture.height, stage.height / scale),
    },
  };
}

/** The middle of a view of a length, so that the view stays within the picture; centred where the view is longer. */
function within(middle: number, length: number, seen: number): number {
  return seen >= length ? length / 2 : Math.min(length - seen / 2, Math.max(seen / 2, middle));
}

/** Zooms by a factor so that the point of the picture under `place` stays under it. */
export function zoomedAt(place: Place, factor: number, camera: Camera, picture: Size, stage: Size): Camera {
  const anchor = toPicture(place, camera, picture, stage);
  const zoom = Math.min(greatestZoom, Math.max(1, camera.zoom * factor));
  const scale = fitScale(picture, stage) * zoom;
  return kept(
    {
      zoom,
      middle: {
        x: anchor.x - (place.x - stage.width / 2) / scale,
        y: anchor.y - (place.y - stage.height / 2) / scale,
      },
    },
    picture,
    stage,
  );
}

/** Moves the picture by a distance on the stage, px. */
export function movedBy(distance: Place, camera: Camera, picture: Size, stage: Size): Camera {
  const scale = fitScale(picture, stage) * camera.zoom;
  return kept(
    {
      zoom: camera.zoom,
      middle: { x: camera.middle.x - distance.x / scale, y: camera.middle.y - distance.y / scale },
    },
    picture,
    stage,
  );
}
